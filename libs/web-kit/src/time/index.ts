export { fromBeijingInput, toBeijingInput } from './beijing-input.ts';
export { zoned } from './zoned-time.ts';
