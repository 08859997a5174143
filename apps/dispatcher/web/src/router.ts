import { may, session } from '@rainstorm/web-kit';
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';

const routes: readonly RouteRecordRaw[] = [
  { path: '/', component: async () => import('./now/NowScreen.vue'), meta: { needs: 'episode:read' } },
  { path: '/episodes/new', component: async () => import('./episode/NewEpisodeScreen.vue'), meta: { needs: 'episode:write' } },
  { path: '/episodes/:id', component: async () => import('./episode/EpisodeScreen.vue'), props: true, meta: { needs: 'episode:read' } },
  { path: '/urgent', component: async () => import('./urgent/UrgentScreen.vue'), meta: { needs: 'bulletin:draft' } },
  { path: '/bulletins', component: async () => import('./bulletins/BulletinsScreen.vue'), meta: { needs: 'bulletin:read' } },
  {
    path: '/bulletins/:id',
    component: async () => import('./bulletin/BulletinScreen.vue'),
    props: true,
    meta: { needs: 'bulletin:read' },
  },
  { path: '/print/:id', component: async () => import('./bulletin/PrintScreen.vue'), props: true, meta: { needs: 'bulletin:read' } },
  { path: '/foreign', component: async () => import('./foreign/ForeignScreen.vue'), meta: { needs: 'bulletin:draft' } },
  { path: '/exercises', component: async () => import('./exercises/ExercisesScreen.vue'), meta: { needs: 'episode:read' } },
  { path: '/offices', component: async () => import('./offices/OfficesScreen.vue'), meta: { needs: 'office:read', isPersonal: true } },
  {
    path: '/readiness',
    component: async () => import('./readiness/ReadinessScreen.vue'),
    meta: { needs: 'office:read', isPersonal: true },
  },
  {
    path: '/roster',
    component: async () => import('./roster/BureauRosterScreen.vue'),
    meta: { needs: 'roster:read', isPersonal: true },
  },
  { path: '/audit', component: async () => import('./audit/AuditScreen.vue'), meta: { needs: 'audit:read', isPersonal: true } },
  {
    path: '/accounts',
    component: async () => import('./accounts/AccountsScreen.vue'),
    meta: { needs: 'account:manage', isPersonal: true },
  },
  { path: '/not-yours', component: async () => import('./NotYoursScreen.vue') },
  { path: '/me', component: async () => import('@rainstorm/web-kit/account') },
  { path: '/help', component: async () => import('./HelpScreen.vue') },
  { path: '/:anything(.*)*', component: async () => import('./NotFoundScreen.vue') },
];

export const router = createRouter({ history: createWebHistory(), routes: [...routes] });

/** Whether the signed-in person may use the page of this address. */
export const mayOpen = (path: string): boolean => {
  const { needs } = router.resolve(path).meta;
  return typeof needs !== 'string' || may(needs);
};
// Before the sign-in every address is kept: the sign-in screen is shown in place of its page.
router.beforeEach(({ path }) => session.state.person === null || mayOpen(path) || '/not-yours');

/** Loads every screen after the first one is shown, so that they also open while the server is unreachable. */
export const preloadScreens = async (): Promise<void> => {
  const screens = routes.flatMap(({ component }) => (typeof component === 'function' ? [component as () => Promise<unknown>] : []));
  await Promise.allSettled(screens.map(async (load) => load()));
};
