import { Controller, Get, Inject, Param, Query, Req, Res, type Type } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow } from '@rainstorm/access';
import { capMessages } from '@rainstorm/api-schemas';
import { mediaTypes } from '@rainstorm/cap';
import { answerFile, apiFileReply, apiQuery, apiRefusals, apiReply, pageQuery, pageReply, pageRequest, query } from '@rainstorm/http-edge';
import type { BulletinRow } from '@rainstorm/ledger';
import { attachmentTypes } from '@rainstorm/warning-model';
import { z } from 'zod';
import type { CapSettings } from '../infrastructure/settings.js';
import { valueOrProblem, type Request, type Response } from '../wire.js';
import { FeedWait, preferredWait } from './feed-wait.js';
import { ReadCapFiles, type CapFile } from './read-cap-files.js';

const listing = z.strictObject(pageQuery('cap-messages'));

/** Sends the bytes with their tag; Express answers 304 where the reader has them already. A reader asks again each time. */
const sent = (response: Response, type: string, { body, tag }: CapFile, isOpen: boolean): string => {
  response.setHeader('Content-Type', type);
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', isOpen ? 'public, no-cache' : 'private, no-cache');
  return body;
};

/** The routes that are public where the city opens them (`CAP_OPEN`), for whom `access` says. */
export const capFilesController = (access: MethodDecorator, { isOpen, longPollS }: Pick<CapSettings, 'isOpen' | 'longPollS'>): Type => {
  @ApiTags('cap')
  @Controller('api/v1/cap')
  class CapFilesController {
    constructor(
      @Inject(ReadCapFiles) private readonly files: ReadCapFiles,
      @Inject(FeedWait) private readonly wait: FeedWait,
    ) {}

    @access
    @Get('feed.atom')
    @ApiProduces('application/atom+xml')
    @apiReply(200, z.string())
    @ApiOperation({
      summary: '现行有效信息的 Atom 订阅源 / The Atom feed of what is in force; exercises never stand in it',
      description:
        '每条链接到完整的 CAP 1.2 文件；被取代、解除、过期的不再列出。请带 `If-None-Match` 轮询。 / Each entry links its full CAP 1.2 file; what was replaced, lifted or has expired leaves the feed. Poll with `If-None-Match`.',
    })
    @ApiHeader({
      name: 'Prefer',
      required: false,
      schema: { type: 'string', examples: ['wait=30'] },
      description:
        '`wait=N`：与 `If-None-Match` 同用，内容有变化时立即应答，最多等待 N 秒（仅在开放且设置了 CAP_LONG_POLL_S 时有效）。 / With `If-None-Match`: answered as soon as the feed has changed, after N seconds at the latest (where the feed is open and CAP_LONG_POLL_S is set).',
    })
    async feed(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<string> {
      // Whoever has a token has the stream of changes, which ends with the token.
      const waitS = isOpen && request.method === 'GET' ? preferredWait(request.headers['prefer'], longPollS) : 0;
      if (waitS > 0) response.setHeader('Preference-Applied', `wait=${waitS}`);
      const gone = new AbortController();
      response.once('close', () => gone.abort());
      const read = async (): Promise<CapFile> => this.files.feed('actual');
      const file = await this.wait.changed(read, request.headers['if-none-match'], waitS * 1_000, gone.signal);
      return sent(response, mediaTypes.atom, file, isOpen);
    }

    @access
    @Get('messages/:identifier.cap.xml')
    @ApiProduces('application/cap+xml')
    @apiReply(200, z.string())
    @apiRefusals('unknown-message')
    @ApiOperation({ summary: '一份 CAP 1.2 文件 / One CAP 1.2 message, signed where there is a key' })
    async cap(@Param('identifier') identifier: string, @Res({ passthrough: true }) response: Response): Promise<string> {
      return sent(response, mediaTypes.cap, valueOrProblem(await this.files.message(identifier, 'cap')), isOpen);
    }

    @access
    @Get('messages/:identifier.gbt.xml')
    @ApiProduces('application/xml')
    @apiReply(200, z.string())
    @apiRefusals('unknown-message')
    @ApiOperation({ summary: '一份 GB/T 35965.1 文件 / One message in the form of GB/T 35965.1' })
    async gbt(@Param('identifier') identifier: string, @Res({ passthrough: true }) response: Response): Promise<string> {
      return sent(response, mediaTypes.gbt, valueOrProblem(await this.files.message(identifier, 'gbt')), isOpen);
    }

    @access
    @Get('messages/:identifier/attachments/:sha256')
    @apiFileReply(attachmentTypes, '文件内容 / The bytes of the file')
    @apiRefusals('unknown-attachment', 'unknown-message')
    @ApiOperation({ summary: '一份 CAP 文件的附件 / One resource of a CAP message; it never changes under its address' })
    async attachment(
      @Param('identifier') identifier: string,
      @Param('sha256') sha256: string,
      @Req() request: Request,
      @Res() response: Response,
    ): Promise<void> {
      const { file, read } = valueOrProblem(await this.files.attachment(identifier, sha256));
      await answerFile(request, response, { ...file, isPublic: isOpen }, read);
    }

    @access
    @Get('certificate.pem')
    @ApiProduces('application/x-pem-file')
    @apiReply(200, z.string())
    @apiRefusals('no-certificate')
    @ApiOperation({ summary: '验证签名的证书 / The certificate with which a signature is checked' })
    certificate(@Res({ passthrough: true }) response: Response): string {
      return sent(response, 'application/x-pem-file', valueOrProblem(this.files.certificate()), isOpen);
    }
  }
  return CapFilesController;
};

/** What always needs a token: exercises, and the list of everything. */
@ApiTags('cap')
@Controller('api/v1/cap')
export class CapArchiveController {
  constructor(@Inject(ReadCapFiles) private readonly files: ReadCapFiles) {}

  @Get('exercises.atom')
  @Allow('bulletin:read')
  @ApiProduces('application/atom+xml')
  @apiReply(200, z.string())
  @ApiOperation({ summary: '演练信息的 Atom 订阅源 / The Atom feed of the exercises that are in force' })
  async exercises(@Res({ passthrough: true }) response: Response): Promise<string> {
    return sent(response, mediaTypes.atom, await this.files.feed('exercise'), false);
  }

  @Get('messages')
  @Allow('bulletin:read')
  @apiQuery(listing)
  @apiReply(200, capMessages)
  @ApiOperation({ summary: '历次发布的文件 / The files of everything that was ever published, newest first, exercises too' })
  async list(@Query(query(listing)) given: z.output<typeof listing>): Promise<z.output<typeof capMessages>> {
    const { items, next } = await this.files.all(pageRequest(given));
    return pageReply('cap-messages', { items: items.map(messageOf), next });
  }
}

const messageOf = (row: BulletinRow): z.output<typeof capMessages>['items'][number] => {
  const { id, identifier, number, headline, status, msgType, sentAt, expires } = row;
  const path = identifier === null ? null : `/api/v1/cap/messages/${identifier}`;
  return {
    id,
    identifier,
    number,
    headline,
    status,
    msgType,
    sentAt,
    expires,
    cap: path && `${path}.cap.xml`,
    gbt: path && `${path}.gbt.xml`,
  };
};
