import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeSpeech } from './speech.js';

/** Writes what it was given to a file, and each byte of it as one sample. */
const PROGRAM = `
  const { appendFileSync } = require('node:fs');
  let text = Buffer.alloc(0);
  process.stdin.on('data', (part) => (text = Buffer.concat([text, part])));
  process.stdin.on('end', () => {
    appendFileSync(process.argv[1], text.toString() + '|' + Object.keys(process.env).sort() + '\\n');
    const wav = Buffer.alloc(44 + text.length * 2);
    wav.write('RIFF____WAVEfmt \\x10\\0\\0\\0\\x01\\0\\x01\\0\\x40\\x1f\\0\\0\\x80\\x3e\\0\\0\\x02\\0\\x10\\0data', 'latin1');
    wav.writeUInt32LE(text.length * 2, 40);
    text.forEach((byte, index) => wav.writeInt16LE(byte, 44 + index * 2));
    process.stdout.write(wav);
  });`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rainstorm-speech-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const kept = (): string => join(folder, 'kept');
const speaking = () => makeSpeech({ command: [process.execPath, '-e', PROGRAM, join(folder, 'told')], folder: kept() });
const told = (): readonly string[] => readFileSync(join(folder, 'told'), 'utf8').trimEnd().split('\n');

describe('speech by a program', () => {
  it('gives the text to its input alone, and nothing of our environment', async () => {
    const text = '暴雨"$(touch /tmp/x)`; \'';
    expect([...(await speaking().say(text))]).toEqual([...Buffer.from(text)]);
    const [line = ''] = told();
    const [given, environment = ''] = line.split('|');
    expect(given).toBe(text);
    expect(environment.split(',').filter((name) => !['LANG', 'PATH'].includes(name))).toEqual([]);
  });

  it('speaks equal texts once, also in another process and when both come at once', async () => {
    const speech = speaking();
    const [one, other] = await Promise.all([speech.say('a'), speech.say('a')]);
    expect(one).toEqual(other);
    expect(await speaking().say('a')).toEqual(one);
    await speech.say('b');
    expect(told()).toHaveLength(2);
  });

  it('keeps what it spoke for its owner only, and not for ever', async () => {
    await speaking().say('a');
    const [name = ''] = readdirSync(kept());
    expect(name).toMatch(/^[0-9a-f]{64}\.wav$/);
    expect(statSync(join(kept(), name)).mode & 0o077).toBe(0);
    expect(statSync(kept()).mode & 0o077).toBe(0);
    utimesSync(join(kept(), name), new Date(0), new Date(0));
    writeFileSync(join(kept(), 'note.txt'), '');
    await speaking().say('b');
    expect(readdirSync(kept())).not.toContain(name);
    expect(readdirSync(kept())).toContain('note.txt');
  });

  it('takes nothing from a folder that others can write', async () => {
    mkdirSync(kept(), { mode: 0o700 });
    chmodSync(kept(), 0o777);
    await expect(speaking().say('a')).rejects.toThrow('can be written by others');
    chmodSync(kept(), 0o700);
    expect(await speaking().say('a')).toHaveLength(1);
  });

  it.each([
    [['false'], 'false ended with 1'],
    [['there-is-no-such-program'], 'there-is-no-such-program cannot be started'],
    [['cat'], 'not a WAV file'],
    [['sleep', '60'], 'sleep took too long'],
  ] as const)('says why %j does not speak, and tries again', async (command, why) => {
    const speech = makeSpeech({ command, folder: kept(), timeoutMs: 500 });
    await expect(speech.say('a')).rejects.toThrow(why);
    await expect(speech.say('a')).rejects.toThrow(why);
  });
});
