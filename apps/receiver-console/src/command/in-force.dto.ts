import { z } from 'zod';
import { bulletin } from '../inbox/bulletin.dto.js';
import { list } from '../wire.js';

export const inForceReply = z.object({ now: z.date(), items: list(bulletin) }).meta({ id: 'InForce' });
