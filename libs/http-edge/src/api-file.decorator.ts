import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiResponse } from '@nestjs/swagger';

type Decorator = ReturnType<typeof applyDecorators>;

const BINARY = { type: 'string', format: 'binary' } as const;

/** Documents a body that is the bytes of a file of one of these types. */
export const apiFileBody = (types: readonly string[]): Decorator =>
  applyDecorators(ApiConsumes('application/octet-stream', ...types), ApiBody({ required: true, schema: BINARY }));

/** Documents an answer that is the bytes of a file of one of these types. */
export const apiFileReply = (types: readonly string[], description: string): Decorator =>
  applyDecorators(
    ApiProduces(...types),
    ApiResponse({
      ...{ status: 200, description },
      content: Object.fromEntries(types.map((type) => [type, { schema: BINARY }])),
      headers: {
        ETag: { description: '内容的 SHA-256 / The SHA-256 of the bytes', schema: { type: 'string' } },
        'Content-Disposition': { description: '文件名 / The name of the file (RFC 6266)', schema: { type: 'string' } },
      },
    }),
  );
