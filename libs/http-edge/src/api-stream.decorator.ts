import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { changeEventKinds } from '@rainstorm/warning-model';
import type { z } from 'zod';
import { jsonSchema } from './open-api.decorator.js';

const example = [
  'id: 4211',
  'event: receipt-given',
  'data: {"seq":4211,"kind":"receipt-given","at":"2021-07-20T08:00:05.000Z","officeId":"duty-office","subjectId":"dsp-0mx10yrm897e4e13b909b86","payload":{}}',
  '',
  'event: pulse',
  'data: {"now":"2021-07-20T08:00:07.000Z","page":"str-5f0a1c7e-8f2b-4c1d-9a53-0e6b8c2d7f41"}',
  '',
  '',
].join('\n');

const words = [
  '`id` 是变化的序号；重连时以 `Last-Event-ID` 送回，即从其后继续。/ `id` is the number of the change; sent back as `Last-Event-ID`, the stream goes on after it.',
  '`data` 是 JSON：`seq`、`kind`（同 `event`）、`at`、`officeId`、`subjectId`、`payload`；各类变化的 `payload` 见组件 `StreamChange`。/ `data` is JSON with these fields; the component `StreamChange` has the `payload` of each kind.',
  `变化的 \`event\`：/ \`event\` of a change: ${changeEventKinds.map((kind) => `\`${kind}\``).join(', ')}.`,
  '流自身的 `event`：`live` 已连续，`not-live` 数据库监听中断，`reload` 缺了变化、须重新读取；`data` 为 `{"seq":…}`。`pulse` 每5秒一次，`data` 为 `{"now":…,"page":…}`，没有 `id`；值守页面收到后以 `GET /api/v1/status?page=…` 证明仍在运行，否则20秒后不算在岗。/ `event` of the stream itself: `live`, `not-live` (the feed of the database is interrupted), `reload` (changes are missing: read everything again), with `{"seq":…}`; `pulse` every 5 s with `{"now":…,"page":…}` and without `id`; a page of the console answers it with `GET /api/v1/status?page=…`, and counts as absent after 20 s without.',
].join('\n\n');

/** Documents a stream of server-sent events: media type, names of events, the `data` of each change, and how to resume. */
export const apiStream = (about: string, change: z.ZodType): ReturnType<typeof applyDecorators> =>
  applyDecorators(
    ApiOperation({ summary: '实时变化 / What changes, as server-sent events', description: `${about}\n\n${words}` }),
    ApiHeader({
      name: 'Last-Event-ID',
      required: false,
      schema: { type: 'string', pattern: '^[0-9]+$' },
      description: '上次收到的 `id` / The `id` that was read last',
    }),
    ApiResponse({
      status: 200,
      description: '直到登录或令牌结束 / Until the session or token ends',
      // OpenAPI 3.2 has `itemSchema` for the data of the events; in 3.1 `contentSchema` (JSON Schema 2020-12) comes nearest.
      content: {
        'text/event-stream': {
          schema: { type: 'string', ...{ contentMediaType: 'text/event-stream', contentSchema: jsonSchema(change, 'output') } },
          example,
        },
      },
    }),
  );
