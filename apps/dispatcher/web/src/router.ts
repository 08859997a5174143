import { may } from '@rainstorm/web-kit';
import { createRouter, createWebHistory, type NavigationGuard, type RouteRecordRaw } from 'vue-router';

const needs =
  (permission: string): NavigationGuard =>
  () =>
    may(permission) || '/not-yours';

const routes: readonly RouteRecordRaw[] = [
  { path: '/', component: async () => import('./now/NowScreen.vue'), beforeEnter: needs('episode:read') },
  { path: '/episodes/new', component: async () => import('./episode/NewEpisodeScreen.vue'), beforeEnter: needs('episode:write') },
  { path: '/episodes/:id', component: async () => import('./episode/EpisodeScreen.vue'), props: true, beforeEnter: needs('episode:read') },
  { path: '/urgent', component: async () => import('./urgent/UrgentScreen.vue'), beforeEnter: needs('bulletin:draft') },
  { path: '/bulletins', component: async () => import('./bulletins/BulletinsScreen.vue'), beforeEnter: needs('bulletin:read') },
  {
    path: '/bulletins/:id',
    component: async () => import('./bulletin/BulletinScreen.vue'),
    props: true,
    beforeEnter: needs('bulletin:read'),
  },
  { path: '/print/:id', component: async () => import('./bulletin/PrintScreen.vue'), props: true, beforeEnter: needs('bulletin:read') },
  { path: '/exercises', component: async () => import('./exercises/ExercisesScreen.vue'), beforeEnter: needs('episode:read') },
  {
    path: '/offices',
    component: async () => import('./offices/OfficesScreen.vue'),
    beforeEnter: needs('office:read'),
    meta: { isPersonal: true },
  },
  {
    path: '/audit',
    component: async () => import('./audit/AuditScreen.vue'),
    beforeEnter: needs('audit:read'),
    meta: { isPersonal: true },
  },
  {
    path: '/accounts',
    component: async () => import('./accounts/AccountsScreen.vue'),
    beforeEnter: needs('account:manage'),
    meta: { isPersonal: true },
  },
  { path: '/not-yours', component: async () => import('./NotYoursScreen.vue') },
  { path: '/:anything(.*)*', component: async () => import('./NotFoundScreen.vue') },
];

export const router = createRouter({ history: createWebHistory(), routes: [...routes] });

/** Loads every screen after the first one is shown, so that they also open while the server is unreachable. */
export const preloadScreens = async (): Promise<void> => {
  const screens = routes.flatMap(({ component }) => (typeof component === 'function' ? [component as () => Promise<unknown>] : []));
  await Promise.allSettled(screens.map(async (load) => load()));
};
