export { anEpisode } from './an-episode.spec-support.js';
