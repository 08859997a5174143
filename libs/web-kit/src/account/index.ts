export { default } from './OwnAccount.vue';
