import { may, session } from '@rainstorm/web-kit';
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import InboxScreen from './inbox/InboxScreen.vue';

const WALL = '/wall';

/** The duty desk is in the first bundle. Other screens are loaded separately. */
const routes: readonly RouteRecordRaw[] = [
  { path: '/', component: InboxScreen, meta: { needs: 'receipt:give' } },
  { path: '/history', component: async () => import('./history/HistoryScreen.vue'), meta: { needs: 'inbox:read' } },
  { path: '/follow-ups/:id', component: async () => import('./follow-up/FollowUpSheet.vue'), meta: { needs: 'inbox:read' } },
  { path: '/board', component: async () => import('./board/BoardScreen.vue'), meta: { needs: 'roll-call:read' } },
  { path: '/roll-call', component: async () => import('./board/SilenceScreen.vue'), meta: { needs: 'roll-call:read' } },
  // One silence is one card: escalations and calls stand on the roll call.
  { path: '/escalations', redirect: '/roll-call' },
  { path: WALL, component: async () => import('./board/WallScreen.vue'), meta: { needs: 'roll-call:read' } },
  { path: '/map', component: async () => import('./map/MapScreen.vue'), meta: { needs: 'roll-call:read' } },
  { path: '/decisions', component: async () => import('./decisions/DecisionsScreen.vue'), meta: { needs: 'episode:read' } },
  { path: '/duty', component: async () => import('./duty/DutyScreen.vue') },
  { path: '/roster', component: async () => import('./roster/OwnRosterScreen.vue'), meta: { needs: 'roster:read' } },
  { path: '/calls', component: async () => import('./phone-tasks/PhoneTasksScreen.vue'), meta: { needs: 'phone-task:work' } },
  { path: '/leader-calls', component: async () => import('./leader-calls/LeaderCallsScreen.vue'), meta: { needs: 'leader-call:read' } },
  { path: '/units', component: async () => import('./units/UnitsScreen.vue'), meta: { needs: 'unit:read' } },
  { path: '/below', component: async () => import('./units/BelowScreen.vue'), meta: { needs: 'receipt:give' } },
  { path: '/me', component: async () => import('./push/AccountScreen.vue') },
  { path: '/help', component: async () => import('./HelpScreen.vue') },
  { path: '/:anything(.*)*', component: async () => import('./NotFoundScreen.vue') },
];

export const router = createRouter({ history: createWebHistory(), routes: [...routes] });

/** The first page of whoever is signed in. */
export const firstPage = (): string =>
  session.state.isWall ? WALL : may('receipt:give') ? '/' : may('roll-call:read') ? '/board' : '/duty';
/** Whether the signed-in person may use the page of this address. A wall shows one page only. */
export const mayOpen = (path: string): boolean => {
  if (session.state.isWall) return path === WALL;
  const { needs } = router.resolve(path).meta;
  return typeof needs !== 'string' || may(needs);
};
// Before the sign-in every address is kept: the sign-in screen is shown in place of its page.
router.beforeEach(({ path }) => session.state.person === null || mayOpen(path) || firstPage());

/** Loads every screen after the first one is shown, so that they also open while the server is unreachable. */
export const preloadScreens = async (): Promise<void> => {
  const screens = routes.flatMap(({ component }) => (typeof component === 'function' ? [component as () => Promise<unknown>] : []));
  await Promise.allSettled(screens.map(async (load) => load()));
};
