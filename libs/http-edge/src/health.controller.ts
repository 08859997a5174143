import { Controller, Get, Inject, Res, SetMetadata, type BeforeApplicationShutdown } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { EdgeResponse } from './edge-request.js';

/** One condition of readiness. `detail` is public: no addresses, no secrets. */
export interface HealthCheck {
  readonly name: string;
  /** False: its failure is told, and the process serves all the same. A load balancer that took it away would make things worse. */
  readonly isVital?: boolean;
  check(): Promise<{ readonly ok: boolean; readonly detail?: string }>;
}

/** `{ provide: HEALTH_CHECKS, useFactory: … }` gives a list of `HealthCheck`. */
export const HEALTH_CHECKS = Symbol('health-checks');

const LIMIT_MS = 2_000;

interface CheckReport {
  readonly name: string;
  readonly ok: boolean;
  readonly detail?: string;
}

const run = async (promise: HealthCheck): Promise<CheckReport> => {
  const { name } = promise;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<{ ok: false; detail: string }>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, detail: `no answer within ${LIMIT_MS} ms` }), LIMIT_MS);
  });
  try {
    return { name, ...(await Promise.race([promise.check(), late])) };
  } catch {
    return { name, ok: false, detail: 'failed' };
  } finally {
    clearTimeout(timer);
  }
};

/** Health endpoints for orchestrators and load balancers. The metadata key marks them as public for the guard of the routes. */
@ApiTags('health')
@Controller('health')
@SetMetadata('rainstorm:public', 'Supervisors and load balancers sign in nowhere')
export class HealthController implements BeforeApplicationShutdown {
  private isStopping = false;

  constructor(@Inject(HEALTH_CHECKS) private readonly checks: readonly HealthCheck[]) {}

  beforeApplicationShutdown(): void {
    this.isStopping = true;
  }

  @Get('live')
  @ApiOperation({ summary: '进程存活 / The process runs' })
  live(): { ok: true } {
    return { ok: true };
  }

  @Get('ready')
  @ApiOperation({ summary: '可以提供服务 / Ready to serve' })
  @ApiResponse({ status: 200, description: 'All checks pass' })
  @ApiResponse({ status: 503, description: 'A check fails, or the process is stopping' })
  async ready(@Res({ passthrough: true }) response: EdgeResponse): Promise<{ ok: boolean; checks: readonly CheckReport[] }> {
    const checks = await Promise.all(this.checks.map(async (each) => run(each)));
    const ok = !this.isStopping && checks.every((each, index) => each.ok || this.checks[index]?.isVital === false);
    response.statusCode = ok ? 200 : 503;
    response.setHeader('Cache-Control', 'no-store');
    return { ok, checks };
  }
}
