export * from './audit-actor.js';
export { closeAlarm } from './escalations/close-alarm.js';
export { closeEscalations } from './escalations/close-escalations.js';
export { endPhoneTasks } from './phone-tasks/end-phone-tasks.js';
