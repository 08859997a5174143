export { default } from './OwnAccount.vue';
export { default as WallList } from './WallList.vue';
export { programOf } from './program-of.ts';
