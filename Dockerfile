# One image for every process; the command says which one it is.
FROM node:22-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --no-audit --no-fund && npm run build

FROM node:22-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
COPY apps/dispatcher/package.json apps/dispatcher/
COPY apps/receiver-console/package.json apps/receiver-console/
COPY libs/access/package.json libs/access/
COPY libs/channels/package.json libs/channels/
COPY libs/city-config/package.json libs/city-config/
COPY libs/http-edge/package.json libs/http-edge/
COPY libs/ledger/package.json libs/ledger/
COPY libs/warning-model/package.json libs/warning-model/
COPY libs/web-kit/package.json libs/web-kit/
COPY apps/dispatcher/web/package.json apps/dispatcher/web/
COPY apps/receiver-console/web/package.json apps/receiver-console/web/
COPY tools/package.json tools/
# By their names: the paths would take the pages below them along.
RUN npm ci --omit=dev --no-audit --no-fund --workspace @rainstorm/dispatcher --workspace @rainstorm/receiver-console && npm cache clean --force

FROM node:22-slim
ENV NODE_ENV=production HOST=0.0.0.0 CONFIG_DIR=/app/config
WORKDIR /app
COPY --from=packages /app ./
COPY --from=build /app/apps/dispatcher/dist apps/dispatcher/dist
COPY --from=build /app/apps/receiver-console/dist apps/receiver-console/dist
COPY --from=build /app/libs/access/dist libs/access/dist
COPY --from=build /app/libs/channels/dist libs/channels/dist
COPY --from=build /app/libs/city-config/dist libs/city-config/dist
COPY --from=build /app/libs/http-edge/dist libs/http-edge/dist
COPY --from=build /app/libs/ledger/dist libs/ledger/dist
COPY --from=build /app/libs/warning-model/dist libs/warning-model/dist
COPY --from=build /app/apps/dispatcher/web/dist apps/dispatcher/web/dist
COPY --from=build /app/apps/receiver-console/web/dist apps/receiver-console/web/dist
# For the command line: accounts, arming a restored ledger, and the check of the audit chain.
COPY --from=build /app/tools/dist tools/dist
COPY config config
COPY scripts/migrate.mjs scripts/health.mjs scripts/
USER node
HEALTHCHECK --interval=10s --timeout=10s --start-period=60s CMD ["node", "scripts/health.mjs"]
CMD ["node", "--enable-source-maps", "--max-semi-space-size=4", "--heap-growing-percent=80", "apps/dispatcher/dist/dispatcher/src/main.js"]
