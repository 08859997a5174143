export { send } from '../../channels/src/index.js';
