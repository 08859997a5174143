import { Body, Controller, Get, HttpException, Module, Param, Post, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { z } from 'zod';
import { configureEdge } from '../edge.js';
import { HEALTH_CHECKS, HealthController, type HealthCheck } from '../health.controller.js';
import { bilingual } from '../language.js';
import { apiBody, apiReply, serveOpenApi } from '../open-api.decorator.js';
import { defineProblems } from '../problem.js';
import { body, params, query } from '../zod.pipe.js';

const problems = defineProblems({
  'onset-in-the-past': {
    status: 422,
    title: { zh: '起始时间已过', en: 'The onset has passed' },
    detail: { zh: '起始时间 {onset} 早于当前时间。', en: 'The onset {onset} lies before now.' },
  },
  'too-many': { status: 503, title: { zh: '过多', en: 'Too many' }, retryAfterSec: 5 },
});

const thing = z.strictObject({
  title: z.string().min(1).max(20),
  areas: z.array(z.strictObject({ code: z.string().regex(/^\d{6}$/, { error: bilingual('应为六位代码', 'Six digits') }) })).default([]),
  at: z.iso.datetime({ offset: true }).optional(),
});

@Controller('things')
class ThingsController {
  @Post()
  @apiBody(thing)
  @apiReply(201, thing, 'Made')
  make(@Body(body(thing)) made: z.output<typeof thing>): z.output<typeof thing> {
    return made;
  }
  @Get()
  list(@Query(query(z.strictObject({ step: z.enum(['W', 'H1']).optional() }))) asked: object): object {
    return asked;
  }
  @Get('defect')
  defect(): never {
    throw new Error('connect postgres://rain:storm@db.internal failed');
  }
  @Get('zod-defect')
  zodDefect(): unknown {
    return z.string().parse(1);
  }
  @Get('too-many')
  tooMany(@Query('wait') wait?: string): never {
    throw problems.problem('too-many', wait === undefined ? {} : { retryAfterSec: Number(wait) });
  }
  @Get('past')
  past(): never {
    throw problems.problem('onset-in-the-past', { onset: '2021-07-20T08:00:00+08:00' });
  }
  @Get('foreign')
  foreign(): never {
    throw new HttpException(
      { problem: 'not-allowed', title: { zh: '没有权限', en: 'Not allowed' }, extensions: { permissions: ['a:b'] } },
      403,
    );
  }
  @Get('of/:id')
  one(@Param(params(z.strictObject({ id: z.string().regex(/^thg-/) }))) { id }: { id: string }): object {
    return { id };
  }
}

@Module({})
class SpecModule {}

export interface RunningEdge {
  readonly lines: readonly string[];
  readonly app: NestExpressApplication;
  readonly url: string;
}

export const startEdge = async (checks: readonly HealthCheck[] = []): Promise<RunningEdge> => {
  const lines: string[] = [];
  const write = (level: string) => (line: object) => void lines.push(JSON.stringify({ level, ...line }));
  const logger = { debug: write('debug'), info: write('info'), error: write('error') };
  const app = await NestFactory.create<NestExpressApplication>(
    { module: SpecModule, controllers: [ThingsController, HealthController], providers: [{ provide: HEALTH_CHECKS, useValue: checks }] },
    { logger: false },
  );
  configureEdge(app, { logger, trustProxy: false, https: false });
  serveOpenApi(app, { title: 'Spec', description: 'For the spec', version: '1' });
  await app.listen(0, '127.0.0.1');
  return { url: await app.getUrl(), lines, app };
};
