export const anEpisode = {};
