import { Injectable } from '@nestjs/common';

/** Innocent: this lib's framework files may be guards. */
@Injectable()
export class AccessGuard {}
