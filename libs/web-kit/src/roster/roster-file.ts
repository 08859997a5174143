/** The bytes of a file as the API takes them. */
export const base64Of = async (file: Blob): Promise<string> => {
  let bytes = '';
  for (const byte of new Uint8Array(await file.arrayBuffer())) bytes += String.fromCharCode(byte);
  return btoa(bytes);
};

/** By the end of its name; anything else is read as CSV, and refused by the server if it is none. */
export const formatOf = (name: string): 'csv' | 'xlsx' | 'ics' => {
  if (/\.xlsx$/i.test(name)) return 'xlsx';
  return /\.ics$/i.test(name) ? 'ics' : 'csv';
};
