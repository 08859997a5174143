# One image for every process; the command says which one it is.
FROM node:22-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --no-audit --no-fund && npm run build

FROM node:22-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
COPY apps/cli/package.json apps/cli/
COPY apps/dispatcher/package.json apps/dispatcher/
COPY apps/receiver-console/package.json apps/receiver-console/
COPY libs/access/package.json libs/access/
COPY libs/api-schemas/package.json libs/api-schemas/
COPY libs/cap/package.json libs/cap/
COPY libs/channels/package.json libs/channels/
COPY libs/city-config/package.json libs/city-config/
COPY libs/documents/package.json libs/documents/
COPY libs/http-edge/package.json libs/http-edge/
COPY libs/ledger/package.json libs/ledger/
COPY libs/offline-sheet/package.json libs/offline-sheet/
COPY libs/operations/package.json libs/operations/
COPY libs/rosters/package.json libs/rosters/
COPY libs/runtime/package.json libs/runtime/
COPY libs/warning-model/package.json libs/warning-model/
COPY libs/web-kit/package.json libs/web-kit/
COPY apps/dispatcher/web/package.json apps/dispatcher/web/
COPY apps/receiver-console/web/package.json apps/receiver-console/web/
# Named in the lock file, and not in the image: what only a workshop needs.
COPY tools/package.json tools/
COPY test/harness/package.json test/harness/
# By their names: the paths would take the pages below them along.
RUN npm ci --omit=dev --no-audit --no-fund --workspace @rainstorm/dispatcher --workspace @rainstorm/receiver-console --workspace @rainstorm/cli \
  && npm cache clean --force && rm -r tools test \
  # Of the fonts only those that libs/documents embeds.
  && find node_modules/@expo-google-fonts/noto-serif-sc -name '*.ttf' ! -name '*_400Regular.ttf' ! -name '*_700Bold.ttf' -delete \
  && find node_modules/@embedpdf/fonts-sc/fonts -name '*.otf' ! -name '*-Medium.otf' -delete

FROM node:22-slim
ENV NODE_ENV=production HOST=0.0.0.0 CONFIG_DIR=/app/config
WORKDIR /app
COPY --from=packages /app ./
# The command line: accounts, migrations, health, arming a restored ledger, and the check of the audit chain.
COPY --from=build /app/apps/cli/dist apps/cli/dist
COPY --from=build /app/apps/dispatcher/dist apps/dispatcher/dist
COPY --from=build /app/apps/receiver-console/dist apps/receiver-console/dist
COPY --from=build /app/apps/dispatcher/web/dist apps/dispatcher/web/dist
COPY --from=build /app/apps/receiver-console/web/dist apps/receiver-console/web/dist
# Where LOG_DIR and the anchors are mounted: a new volume takes its owner from here.
RUN install --directory --owner=node --group=node /var/log/rainstorm /var/lib/rainstorm
USER node
HEALTHCHECK --interval=10s --timeout=10s --start-period=60s CMD ["node", "apps/cli/dist/main.js", "health"]
CMD ["node", "--max-semi-space-size=4", "--heap-growing-percent=80", "apps/dispatcher/dist/main.js"]
