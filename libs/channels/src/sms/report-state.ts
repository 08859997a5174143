/** Words of a network for what is not the end. Accepted is what the network did in our name, and nobody has read it. */
const onItsWay = new Set(['ENROUTE', 'ACCEPTD', 'ACCEPTED', 'BUFFERED', 'SCHEDULED', 'SKIPPED']);

/** What the state of a report means, as SMPP and CMPP write it; null: not the end. Whatever else is not delivered is over: codes of networks are many. */
export const endOf = (state: string): 'delivered' | 'failed' | null => {
  if (state === '' || onItsWay.has(state)) return null;
  return state.startsWith('DELIVR') ? 'delivered' : 'failed';
};
