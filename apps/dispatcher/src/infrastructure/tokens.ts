export { ACCESS, BASE_MAP, CITY, LOGGER, SETTINGS } from '@rainstorm/runtime';
