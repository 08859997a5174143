import { createHash, randomBytes } from 'node:crypto';
import type { AccountId, DeliveryId, OfficeId, PushDeviceId, PushProof } from '@rainstorm/warning-model';
import type { EntityManager } from 'typeorm';
import { IS_ARMED } from '../arming/arming.js';
import { RIGHT_NOW } from '../store/right-now.js';

/** Where a push for a device goes, and the keys that it is encrypted with. The address is a secret: whoever knows it can disturb. Never logged. */
export interface PushAddress {
  readonly id: PushDeviceId;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

export interface NewPushDevice extends PushAddress {
  readonly sessionHash: string;
  readonly accountId: AccountId;
  readonly userAgent: string | null;
}

export interface PushDeviceRow extends PushProof {
  readonly id: PushDeviceId;
  readonly sessionHash: string;
  readonly userAgent: string | null;
  readonly createdAt: Date;
  /** With its session. */
  readonly endsAt: Date;
}

/** A push of which its device says that it came. */
export interface ProvenPush {
  readonly deviceId: PushDeviceId;
  readonly deliveryId: DeliveryId | null;
  readonly accountName: string;
}

/** The proof of a push counts so long, in days. */
export const PUSH_MESSAGE_DAYS = 2;

const hashOf = (proof: string): string => createHash('sha256').update(proof).digest('hex');

/** In SQL: the device's session stands, and its person may sign in. A session that nobody touches goes on ringing until it ends. */
const STANDS = `sessions.expires_at > ${RIGHT_NOW} AND NOT accounts.disabled`;
const WITH_OWNER = `
  JOIN sessions ON sessions.token_hash = device.session_hash
  JOIN accounts ON accounts.id = device.account_id`;
/** In SQL: the account works at the office `$1`, or, where that is null, for the command. */
const IS_OF_POST = `
  CASE
    WHEN $1::text IS NULL THEN 'command-officer' = ANY(accounts.roles) AND NOT 'duty-officer' = ANY(accounts.roles)
    ELSE 'duty-officer' = ANY(accounts.roles) AND accounts.office_id = $1
  END`;

/** The devices that get web pushes, and which pushes have come. */
export class PushDevices {
  constructor(private readonly manager: EntityManager) {}

  /**
   * The device of a session, in place of whatever this session, or this browser under another one, had before. It is tested at once. False where it is
   * there already.
   */
  async put({ id, sessionHash, accountId, endpoint, p256dh, auth, userAgent }: NewPushDevice): Promise<boolean> {
    const known = await this.manager.query<unknown[]>(
      'SELECT 1 FROM push_devices WHERE session_hash = $1 AND endpoint = $2 AND p256dh = $3 AND auth = $4',
      [sessionHash, endpoint, p256dh, auth],
    );
    if (known.length > 0) return false;
    await this.manager.query('DELETE FROM push_devices WHERE endpoint = $1 OR session_hash = $2', [endpoint, sessionHash]);
    await this.manager.query(
      `INSERT INTO push_devices (id, session_hash, account_id, endpoint, p256dh, auth, user_agent, created_at, next_test_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, ${RIGHT_NOW}, ${RIGHT_NOW})`,
      [id, sessionHash, accountId, endpoint, p256dh, auth, userAgent],
    );
    return true;
  }

  /** Those of an account whose session stands, the newest first. */
  async ofAccount(accountId: AccountId): Promise<readonly PushDeviceRow[]> {
    return this.manager.query<PushDeviceRow[]>(
      `SELECT
         device.id,
         device.session_hash AS "sessionHash",
         device.user_agent AS "userAgent",
         device.created_at AS "createdAt",
         device.proven_at AS "provenAt",
         device.waiting_since AS "waitingSince",
         device.failure,
         sessions.expires_at AS "endsAt"
       FROM push_devices AS device ${WITH_OWNER}
       WHERE device.account_id = $1
         AND ${STANDS}
       ORDER BY device.created_at DESC, device.id`,
      [accountId],
    );
  }

  /** True where there was one of this account. */
  async end(id: PushDeviceId, accountId: AccountId): Promise<boolean> {
    const rows = await this.manager.query<[unknown[], number]>('DELETE FROM push_devices WHERE id = $1 AND account_id = $2 RETURNING id', [
      id,
      accountId,
    ]);
    return rows[1] > 0;
  }

  /** Asks for a test as soon as possible. True where there is one of this account. */
  async askForTest(id: PushDeviceId, accountId: AccountId): Promise<boolean> {
    const rows = await this.manager.query<[unknown[], number]>(
      `UPDATE push_devices SET test_asked = true WHERE id = $1 AND account_id = $2 RETURNING id`,
      [id, accountId],
    );
    return rows[1] > 0;
  }

  /**
   * The devices of whoever is on duty at an office (null: at the command). Where nobody holds the post, or its holder has no device, those of all
   * officers of the post: a handover that nobody recorded silences no phone.
   */
  async onDuty(officeId: OfficeId | null): Promise<readonly PushAddress[]> {
    return this.manager.query<PushAddress[]>(
      `WITH of_post AS (
         SELECT
           device.id,
           device.endpoint,
           device.p256dh,
           device.auth,
           EXISTS (
             SELECT 1
             FROM duty_shifts AS shift
             WHERE shift.office_id IS NOT DISTINCT FROM $1
               AND shift.handed_over_at IS NULL
               AND shift.account_id = device.account_id
           ) AS is_holder
         FROM push_devices AS device ${WITH_OWNER}
         WHERE ${STANDS}
           AND ${IS_OF_POST}
       )
       SELECT id, endpoint, p256dh, auth
       FROM of_post
       WHERE is_holder
          OR NOT EXISTS (SELECT 1 FROM of_post WHERE is_holder)
       ORDER BY id`,
      [officeId],
    );
  }

  /** Notes a push before it goes out, and returns what proves that it came: 192 bits that only the push carries. */
  async expect(deviceId: PushDeviceId, deliveryId: DeliveryId | null): Promise<string> {
    const proof = randomBytes(24).toString('base64url');
    await this.manager.query(
      `WITH device AS (
         UPDATE push_devices
         SET waiting_since = coalesce(waiting_since, ${RIGHT_NOW})
         WHERE id = $2
         RETURNING id
       )
       INSERT INTO push_messages (proof_hash, device_id, delivery_id, created_at)
       SELECT $1, id, $3, ${RIGHT_NOW} FROM device`,
      [hashOf(proof), deviceId, deliveryId],
    );
    return proof;
  }

  /** What the push service said of the last push: null, it took it. */
  async noteSent(deviceId: PushDeviceId, failure: string | null): Promise<void> {
    await this.manager.query('UPDATE push_devices SET failure = $2 WHERE id = $1', [deviceId, failure]);
  }

  /** The push service knows this device no more. */
  async forget(deviceId: PushDeviceId): Promise<void> {
    await this.manager.query('DELETE FROM push_devices WHERE id = $1', [deviceId]);
  }

  /** A device says that a push has come. Null where no push of the last two days carries this proof. The same again is the same. */
  async prove(proof: string): Promise<ProvenPush | null> {
    const result = await this.manager.query<[ProvenPush[], number]>(
      `WITH message AS (
         UPDATE push_messages
         SET proven_at = coalesce(proven_at, ${RIGHT_NOW})
         WHERE proof_hash = $1
           AND created_at > ${RIGHT_NOW} - $2 * interval '1 day'
         RETURNING device_id, delivery_id, created_at
       )
       UPDATE push_devices AS device
       SET proven_at = ${RIGHT_NOW}, waiting_since = NULL, failure = NULL
       FROM message, accounts
       WHERE device.id = message.device_id
         AND accounts.id = device.account_id
       RETURNING device.id AS "deviceId", message.delivery_id AS "deliveryId", accounts.name AS "accountName"`,
      [hashOf(proof), PUSH_MESSAGE_DAYS],
    );
    return result[0][0] ?? null;
  }

  /**
   * Devices to be tested now: those whose officer asked, and, unless `onlyAsked`, those whose last test is too long ago. Whoever asks has them. Nothing
   * of a ledger that is not armed, which may be a copy.
   */
  async takeForTest(
    limit: number,
    { onlyAsked, everyMs, againMs }: { readonly onlyAsked: boolean; readonly everyMs: number; readonly againMs: number },
  ): Promise<readonly PushAddress[]> {
    const result = await this.manager.query<[PushAddress[], number]>(
      `WITH due AS (
         SELECT device.id
         FROM push_devices AS device ${WITH_OWNER}
         WHERE ${STANDS}
           AND ${IS_ARMED}
           AND (
             device.test_asked
             OR (
               NOT $2
               AND device.next_test_at <= ${RIGHT_NOW}
               AND (
                 device.waiting_since IS NOT NULL
                 OR device.failure IS NOT NULL
                 OR device.proven_at IS NULL
                 OR device.proven_at <= ${RIGHT_NOW} - $3 * interval '1 millisecond'
               )
             )
           )
         ORDER BY device.next_test_at
         LIMIT $1
         FOR UPDATE OF device SKIP LOCKED
       )
       UPDATE push_devices AS device
       SET test_asked = false, next_test_at = ${RIGHT_NOW} + $4 * interval '1 millisecond'
       FROM due
       WHERE device.id = due.id
       RETURNING device.id, device.endpoint, device.p256dh, device.auth`,
      [limit, onlyAsked, everyMs, againMs],
    );
    return result[0];
  }
}
