// Made by `npm run generate:api`; not to be edited.
export interface paths {
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 当前登录 / Who is signed in */
        get: operations["SessionController_show"];
        put?: never;
        /**
         * 登录 / Sign in
         * @description Sets the session cookie. The reply carries the CSRF token of the session.
         */
        post: operations["SessionController_open"];
        /** 退出 / Sign out */
        delete: operations["SessionController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 修改密码 / Replace the own password
         * @description Ends every other session of the account.
         */
        post: operations["SessionController_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/episodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 天气过程列表 / Episodes, newest first */
        get: operations["EpisodeController_list"];
        put?: never;
        /** 开启天气过程 / Open an episode and plan its slots */
        post: operations["EpisodeController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/episodes/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 新建过程的预览 / The steps as they would be planned if the episode were opened now */
        post: operations["EpisodeController_previewOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/episodes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次天气过程 / One episode with its slots, revisions, bulletins and decisions */
        get: operations["EpisodeController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/episodes/{id}/onset-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 订正起始时间的预览 / What a revised onset would change */
        post: operations["EpisodeController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/episodes/{id}/onset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 订正起始时间 / Revise the onset; the same revision twice changes nothing */
        post: operations["EpisodeController_revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/episodes/{id}/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 订正影响范围 / Revise the areas; the same areas twice change nothing */
        post: operations["EpisodeController_reviseAreas"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/episodes/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 解除 / Draft the cancel whose publication lifts the episode; for the chief while a bulletin is due or missing */
        post: operations["EpisodeController_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/episodes/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销 / Withdraw an episode opened by mistake, of which nothing was published */
        post: operations["EpisodeController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/episodes/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 结束 / Close an episode of which nothing is owed any more */
        post: operations["EpisodeController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exercises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 演练列表 / Exercises, newest first */
        get: operations["ExerciseController_list"];
        put?: never;
        /** 发起演练 / Propose an exercise, of a scenario or by hand; no office hears of it before it is confirmed */
        post: operations["ExerciseController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exercises/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 演练情景 / Scenarios that an exercise can be made of */
        get: operations["ExerciseController_scenarios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exercises/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认演练 / Confirm what somebody else has proposed: the exercise begins */
        post: operations["ExerciseController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exercises/{id}/abort": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 中止演练 / Call an exercise off: nothing of it is owed any more, and whoever received it is told */
        post: operations["ExerciseController_abort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exercises/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 演练小结 / For each bulletin and office: arrival, receipt, follow-up, escalations */
        get: operations["ExerciseController_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 应发时次 / Slots, of one episode or of all, by their due times */
        get: operations["SlotController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/slots/{id}/waive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 免发 / Waive a slot, with a reason */
        post: operations["SlotController_waive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 告警 / Missing-bulletin alarms */
        get: operations["SlotController_alarms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulletins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 信息检索 / Bulletins, newest first */
        get: operations["BulletinController_list"];
        put?: never;
        /** 制作 / Draft a bulletin: of a slot, from its template, or at once */
        post: operations["BulletinController_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 预警信号 / Draft a warning signal */
        post: operations["BulletinController_signal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/express": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 气象信息快报 / Draft an express bulletin */
        post: operations["BulletinController_express"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulletins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一份信息 / One bulletin with its revisions and dispatches */
        get: operations["BulletinController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改 / Edit; the version is the one that was seen */
        patch: operations["BulletinController_edit"];
        trace?: never;
    };
    "/api/v1/bulletins/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 送审 / Submit for review */
        post: operations["BulletinController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulletins/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审核 / Review: approve, or return with a note */
        post: operations["BulletinController_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulletins/{id}/override-contradictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 放行不一致 / Let words stand that contradict the record, with a reason; an edit takes it back */
        post: operations["BulletinController_override"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulletins/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签发 / Sign; `emergency` for what one person may publish alone */
        post: operations["BulletinController_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulletins/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发布 / Publish a signed bulletin; once for each idempotency key */
        post: operations["BulletinController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulletins/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作废 / Discard what is not published */
        post: operations["BulletinController_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulletins/{id}/countersign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 补签 / Countersign an emergency publication; for who may sign, and has not signed or published it */
        post: operations["BulletinController_countersign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulletins/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 更新、更正、解除、撤回 / Draft a revision of a published bulletin */
        post: operations["BulletinController_revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulletins/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 预览 / How each channel will show a bulletin, who gets it, and what they had before */
        get: operations["PreviewController_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulletins/{id}/editing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 谁在编辑 / Who is editing now, and the version there is */
        get: operations["EditingController_now"];
        /** 正在编辑 / “I am editing”; to be repeated, it expires after 30 s */
        put: operations["EditingController_heard"];
        post?: never;
        /** 不再编辑 / “I have left” */
        delete: operations["EditingController_gone"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 审计 / Audit entries, newest first */
        get: operations["AuditController_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 审计导出 / The audit as CSV, newest first; UTF-8 with a byte order mark */
        get: operations["AuditController_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 审计链校验 / The audit chain: its length, its head, and whether the newest rows are as they were written */
        get: operations["AuditController_chain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 单位与联系人 / Offices, contacts, who is on duty, and how many are signed in */
        get: operations["DirectoryController_offices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 产品 / Products and their templates */
        get: operations["DirectoryController_products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 灾种 / Hazards with their cadence and signals */
        get: operations["DirectoryController_hazards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 区域 / Areas (GB/T 2260) */
        get: operations["DirectoryController_areas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 分发 / Dispatches with deliveries, receipts and escalations */
        get: operations["DispatchController_listDispatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一份分发 / One dispatch */
        get: operations["DispatchController_oneDispatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 运行状况 / Processes, their heartbeats, and whether the invariants hold */
        get: operations["ProcessController_processes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{officeId}/contacts/{contactId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 联络测试 / Send a test message to one contact on one channel; once a minute */
        post: operations["ContactController_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 账号 / Accounts of persons */
        get: operations["AccountController_list"];
        put?: never;
        /** 新建账号 / Make an account */
        post: operations["AccountController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 停用、启用、解锁、调整岗位 / Disable, enable or unlock an account, or change its roles or office; nobody does that to the own one */
        patch: operations["AccountController_change"];
        trace?: never;
    };
    "/api/v1/accounts/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重设密码 / Set a password; ends all sessions of the account */
        post: operations["AccountController_setPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 接口令牌 / API tokens of machines */
        get: operations["AccountController_listTokens"];
        put?: never;
        /** 新建令牌 / Make an API token; it is shown this once, so a repeated key is refused with 409 */
        post: operations["AccountController_createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 撤销令牌 / Revoke an API token */
        delete: operations["AccountController_revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/city/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 底图 / The outlines of the districts, as GeoJSON */
        get: operations["MapController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 实时变化 / What changes, as server-sent events
         * @description As on the receiver console, and the bureau’s own business besides. `pulse` comes every 5 s with the ledger’s time.
         */
        get: operations["LiveController_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/now": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 值班台 / What the desk must see: open episodes with their slots, drafts in work, alarms, silent offices */
        get: operations["NowController_now"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 时钟 / The ledger’s clock, and what it waits for */
        get: operations["ClockController_read"];
        put?: never;
        /** 调钟 / Move the clock forward */
        post: operations["ClockController_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        OpenedEpisode: {
            episode: components["schemas"]["Episode"];
            slots: components["schemas"]["Slot"][];
        };
        Episode: {
            id: string;
            hazard: string;
            title: string;
            /** @enum {string} */
            status: "actual" | "exercise";
            exerciseNote: string | null;
            leadFactor: number | null;
            areas: string[];
            /** Format: date-time */
            onset: string;
            /** Format: date-time */
            endsAt: string;
            /** @enum {string} */
            state: "open" | "lifted" | "closed" | "withdrawn";
            revision: number;
            openedBy: string;
            /** Format: date-time */
            openedAt: string;
            endedAt: string | null;
            endedReason: string | null;
            liftApproval: components["schemas"]["LiftApproval"] | null;
        };
        LiftApproval: {
            by: string;
            byName: string;
            reason: string;
            at: string;
        };
        Slot: {
            id: string;
            episodeId: string | null;
            week: string | null;
            /** @enum {string} */
            step: "W" | "D3" | "D1" | "H6" | "H3" | "H1";
            /** @enum {string} */
            purpose: "step" | "onset-update";
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            graceUntil: string;
            dueNow: boolean;
            /** @enum {string} */
            state: "planned" | "open" | "published" | "missing" | "published-late" | "waived" | "not-applicable" | "closed";
            reason: string | null;
            note: string | null;
            bulletinId: string | null;
            followsSlotId: string | null;
            /** Format: date-time */
            createdAt: string;
            publishedAt: string | null;
        };
        Episodes: {
            items: components["schemas"]["Episode"][];
        };
        EpisodePreview: {
            slots: components["schemas"]["PlannedStep"][];
        };
        PlannedStep: {
            /** @enum {string} */
            step: "W" | "D3" | "D1" | "H6" | "H3" | "H1";
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            graceUntil: string;
            dueNow: boolean;
            /** @enum {string} */
            state: "planned" | "open" | "published" | "missing" | "published-late" | "waived" | "not-applicable" | "closed";
            reason: string | null;
        };
        EpisodeDetail: {
            episode: components["schemas"]["Episode"];
            slots: components["schemas"]["Slot"][];
            revisions: components["schemas"]["OnsetRevision"][];
            bulletins: components["schemas"]["Bulletin"][];
            decisions: components["schemas"]["Decision"][];
        };
        OnsetRevision: {
            id: string;
            episodeId: string;
            revision: number;
            /** Format: date-time */
            fromOnset: string;
            /** Format: date-time */
            toOnset: string;
            /** Format: date-time */
            endsAt: string;
            fromAreas: string[] | null;
            toAreas: string[] | null;
            reason: string;
            revisedBy: string;
            /** Format: date-time */
            revisedAt: string;
        };
        Bulletin: {
            id: string;
            /** @enum {string} */
            kind: "scheduled" | "signal" | "express";
            hazard: string | null;
            step: ("W" | "D3" | "D1" | "H6" | "H3" | "H1") | null;
            productCode: string;
            /** @enum {string} */
            status: "actual" | "exercise";
            /** @enum {string} */
            msgType: "alert" | "update" | "cancel";
            revisionKind: ("continue" | "upgrade" | "downgrade" | "material-correction" | "minor-correction" | "extend" | "lift" | "retract") | null;
            refersTo: string | null;
            previousId: string | null;
            episodeId: string | null;
            slotId: string | null;
            headline: string;
            description: string;
            instruction: string;
            areas: components["schemas"]["AreaLevel"][];
            level: ("IV" | "III" | "II" | "I") | null;
            colour: ("blue" | "yellow" | "orange" | "red") | null;
            onset: string | null;
            /** Format: date-time */
            expires: string;
            /** @enum {string} */
            state: "draft" | "in-review" | "reviewed" | "signed" | "published" | "discarded";
            version: number;
            editedBy: string | null;
            editedByName: string | null;
            editedAt: string | null;
            /** @enum {string} */
            release: "by-hand" | "at-due";
            draftedBy: string;
            /** Format: date-time */
            draftedAt: string;
            submittedBy: string | null;
            reviewedBy: string | null;
            reviewNote: string | null;
            carriedOver: components["schemas"]["CarriedOver"] | null;
            signedBy: string | null;
            signedAt: string | null;
            emergency: boolean;
            countersignedBy: string | null;
            countersignedAt: string | null;
            contradictionOverride: components["schemas"]["ContradictionOverride"] | null;
            number: string | null;
            identifier: string | null;
            sender: string | null;
            sentAt: string | null;
            publishedBy: string | null;
        };
        AreaLevel: {
            areaCode: string;
            level: ("IV" | "III" | "II" | "I") | null;
            colour: ("blue" | "yellow" | "orange" | "red") | null;
        };
        CarriedOver: {
            headline: string;
            description: string;
            instruction: string;
            onset: string | null;
            writtenByName: string;
        };
        ContradictionOverride: {
            reason: string;
            by: string;
            byName: string;
            keys: string[];
        };
        Decision: {
            id: string;
            episodeId: string | null;
            /** @enum {string} */
            track: "warning-response" | "emergency-response";
            suggested: string | null;
            chosen: string;
            /** Format: date-time */
            decidedAt: string;
            announcedAt: string | null;
            effectiveAt: string | null;
            answers: string[];
            planVersion: string;
            decidedBy: string;
            recordedBy: string;
            /** Format: date-time */
            recordedAt: string;
            note: string;
        };
        OnsetPreview: {
            before: components["schemas"]["PlannedSlot"][];
            after: components["schemas"]["PlannedSlot"][];
            changes: components["schemas"]["SlotChange"][];
            dueNow: ("W" | "D3" | "D1" | "H6" | "H3" | "H1") | null;
            updateBulletinDue: boolean;
        };
        PlannedSlot: {
            id: string;
            episodeId: string | null;
            week: string | null;
            /** @enum {string} */
            step: "W" | "D3" | "D1" | "H6" | "H3" | "H1";
            /** @enum {string} */
            purpose: "step" | "onset-update";
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            graceUntil: string;
            dueNow: boolean;
            /** @enum {string} */
            state: "planned" | "open" | "published" | "missing" | "published-late" | "waived" | "not-applicable" | "closed";
            reason: string | null;
            note: string | null;
            bulletinId: string | null;
            followsSlotId: string | null;
            /** Format: date-time */
            createdAt?: string;
            publishedAt?: string | null;
        };
        SlotChange: {
            /** @constant */
            kind: "create";
            /** @enum {string} */
            state: "planned" | "open" | "not-applicable";
            reason: string | null;
            /** @enum {string} */
            step: "W" | "D3" | "D1" | "H6" | "H3" | "H1";
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            graceUntil: string;
            dueNow: boolean;
            followsSlotId: string | null;
        } | {
            /** @constant */
            kind: "move";
            /** @enum {string} */
            state: "planned" | "open" | "not-applicable";
            reason: string | null;
            /** @enum {string} */
            step: "W" | "D3" | "D1" | "H6" | "H3" | "H1";
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            graceUntil: string;
            dueNow: boolean;
            slotId: string;
            from: {
                /** Format: date-time */
                opensAt: string;
                /** Format: date-time */
                dueAt: string;
            };
        } | {
            /** @enum {string} */
            kind: "not-applicable" | "stays-missing";
            slotId: string;
            /** @enum {string} */
            step: "W" | "D3" | "D1" | "H6" | "H3" | "H1";
            reason: string;
        };
        RevisedOnset: {
            before: components["schemas"]["PlannedSlot"][];
            after: components["schemas"]["PlannedSlot"][];
            changes: components["schemas"]["SlotChange"][];
            dueNow: ("W" | "D3" | "D1" | "H6" | "H3" | "H1") | null;
            updateBulletinDue: boolean;
            episode: components["schemas"]["Episode"];
            slots: components["schemas"]["Slot"][];
        };
        RevisedAreas: {
            episode: components["schemas"]["Episode"];
            slots: components["schemas"]["Slot"][];
            updateBulletinDue: boolean;
        };
        LiftedEpisode: {
            episode: components["schemas"]["Episode"];
            bulletin: components["schemas"]["Bulletin"] | null;
        };
        ClosedEpisode: {
            episode: components["schemas"]["Episode"];
        };
        Exercise: {
            id: string;
            /** @enum {string} */
            state: "proposed" | "running" | "ended" | "aborted";
            scenario: string | null;
            hazard: string;
            title: string;
            areas: string[];
            /** Format: date-time */
            onset: string;
            /** Format: date-time */
            endsAt: string;
            leadFactor: number;
            note: string;
            proposedBy: string;
            proposedByName: string;
            /** Format: date-time */
            proposedAt: string;
            confirmedBy: string | null;
            confirmedByName: string | null;
            confirmedAt: string | null;
            episodeId: string | null;
            abortedBy: string | null;
            abortedByName: string | null;
            abortedAt: string | null;
            abortReason: string | null;
        };
        Exercises: {
            items: components["schemas"]["Exercise"][];
        };
        Scenarios: {
            items: components["schemas"]["Scenario"][];
        };
        Scenario: {
            code: string;
            title: string;
            titleEn: string;
            hazard: string;
            areas: string[];
            leadMinutes: number;
        };
        ExerciseReport: {
            exercise: components["schemas"]["Exercise"];
            bulletins: components["schemas"]["ReportedBulletin"][];
            totals: {
                owed: number;
                received: number;
                inTime: number;
                followedUp: number;
                escalated: number;
            };
        };
        ReportedBulletin: {
            id: string;
            number: string;
            step: string | null;
            headline: string;
            /** Format: date-time */
            sentAt: string;
            offices: components["schemas"]["ReportedOffice"][];
        };
        ReportedOffice: {
            officeId: string;
            officeName: string;
            /** @enum {string} */
            state: "open" | "escalated" | "acknowledged" | "superseded";
            owesReceipt: boolean;
            /** @enum {string} */
            delivery: "delivered" | "sent" | "failed" | "under-way";
            receiptLatencyMs: number | null;
            receiptLateByMs: number | null;
            followUpLatencyMs: number | null;
            escalations: components["schemas"]["ReportedEscalation"][];
        };
        ReportedEscalation: {
            /** @enum {string} */
            cause: "unacknowledged" | "undeliverable" | "follow-up-overdue" | "missing-bulletin" | "undecided" | "cannot-act";
            /** @enum {string} */
            state: "open" | "answered" | "closed";
            /** Format: date-time */
            raisedAt: string;
            level: number;
            answeredAt: string | null;
            answeredByName: string | null;
        };
        Slots: {
            items: components["schemas"]["Slot"][];
        };
        AlarmDetails: {
            items: components["schemas"]["AlarmDetail"][];
        };
        AlarmDetail: {
            id: string;
            slotId: string;
            /** @enum {string} */
            state: "open" | "closed";
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            raisedAt: string;
            missingAt: string | null;
            closedAt: string | null;
            closedReason: string | null;
            slot: components["schemas"]["Slot"] | null;
        };
        BulletinPage: {
            items: components["schemas"]["Bulletin"][];
            next: string | null;
        };
        BulletinDetail: {
            bulletin: components["schemas"]["Bulletin"];
            revisions: components["schemas"]["Bulletin"][];
            dispatches: components["schemas"]["Dispatch"][];
            people: components["schemas"]["PersonName"][];
        };
        Dispatch: {
            id: string;
            bulletinId: string;
            officeId: string;
            /** @enum {string} */
            duty: "handled" | "reported";
            /** @enum {string} */
            state: "open" | "escalated" | "acknowledged" | "superseded";
            /** Format: date-time */
            publishedAt: string;
            owesReceipt: boolean;
            remindAt: string | null;
            phoneAt: string | null;
            /** Format: date-time */
            receiptDueAt: string;
            /** Format: date-time */
            followUpDueAt: string;
            acknowledgedAt: string | null;
            followedUpAt: string | null;
            escalatedAt: string | null;
            unreachableSince: string | null;
            supersededBy: string | null;
        };
        PersonName: {
            id: string;
            name: string;
        };
        Publication: {
            bulletin: components["schemas"]["Bulletin"];
            dispatches: components["schemas"]["Dispatch"][];
        };
        Preview: {
            email: {
                officeId: string;
                subject: string;
                text: string;
                html: string;
            } | null;
            console: {
                headline: string;
                text: string;
            } | null;
            sms: {
                text: string;
                length: number;
                cut: boolean;
            };
            audience: components["schemas"]["Audience"];
            difference: components["schemas"]["ComparedBulletin"] | null;
        };
        Audience: {
            offices: {
                officeId: string;
                name: string;
                nameEn: string;
                contacts: number;
                receiptDueAt: string | null;
            }[];
            persons: number;
            standby: number;
        };
        ComparedBulletin: {
            id: string;
            number: string;
            headline: string;
            text: string;
            instruction: string;
            level: ("IV" | "III" | "II" | "I") | null;
            colour: ("blue" | "yellow" | "orange" | "red") | null;
            sentAt: string | null;
            areas: components["schemas"]["PreviewedArea"][];
        };
        PreviewedArea: {
            areaCode: string;
            level: ("IV" | "III" | "II" | "I") | null;
            colour: ("blue" | "yellow" | "orange" | "red") | null;
            name: string;
        };
        BulletinEditing: {
            id: string;
            /** @enum {string} */
            state: "draft" | "in-review" | "reviewed" | "signed" | "published" | "discarded";
            version: number;
            editedBy: string | null;
            editedByName: string | null;
            editedAt: string | null;
            editors: components["schemas"]["BulletinEditor"][];
        };
        BulletinEditor: {
            editor: string;
            name: string;
            forMs: number;
            silentForMs: number;
            isYou: boolean;
        };
        AuditEntries: {
            items: components["schemas"]["AuditEntry"][];
        };
        AuditEntry: {
            seq: number;
            /** Format: date-time */
            at: string;
            actor: string;
            actorName: string;
            act: string;
            subjectKind: string;
            subjectId: string;
            /** @enum {string} */
            result: "done" | "refused" | "failed";
            details: {
                [key: string]: unknown;
            };
            previousHash: string;
            hash: string;
        };
        AuditChain: {
            intact: boolean;
            rows: number;
            headHash: string;
            verified: {
                fromSeq: number;
                toSeq: number;
                rows: number;
            };
            firstBroken: {
                seq: number;
                /** @enum {string} */
                fault: "altered" | "missing" | "head-differs";
            } | null;
        };
        Offices: {
            items: components["schemas"]["Office"][];
            command: components["schemas"]["Command"];
        };
        Office: {
            id: string;
            name: string;
            nameEn: string;
            parent: string | null;
            /** @enum {string} */
            duty: "handled" | "reported";
            areas: string[];
            phonedBy: string;
            receives: {
                hazards: string[];
                kinds: ("scheduled" | "signal" | "express")[];
            };
            contacts: components["schemas"]["DirectoryContact"][];
            officersPresent: number;
            onDuty: components["schemas"]["OnDuty"] | null;
        };
        DirectoryContact: {
            id: string;
            name: string;
            post: string;
            phone: string | null;
            channels: components["schemas"]["DirectoryChannel"][];
            standby: boolean;
        };
        DirectoryChannel: {
            /** @enum {string} */
            kind: "console" | "email" | "webhook";
            address?: string;
            fallback: boolean;
            last: {
                /** @enum {string} */
                result: "sent" | "delivered" | "failed";
                /** Format: date-time */
                at: string;
                reason: string | null;
            } | null;
        };
        OnDuty: {
            name: string;
            /** Format: date-time */
            takenAt: string;
        };
        Command: {
            name: string;
            nameEn: string;
            planVersion: string;
            decideWithinMin: {
                blue: number;
                yellow: number;
                orange: number;
                red: number;
            };
            levels: components["schemas"]["DirectoryLevel"][];
            officersPresent: number;
            onDuty: components["schemas"]["OnDuty"] | null;
        };
        DirectoryLevel: {
            name: string;
            nameEn: string;
            answerWithinMin: number;
            answeredAgainAfterMin?: number;
            contacts: components["schemas"]["DirectoryContact"][];
        };
        Products: {
            items: components["schemas"]["Product"][];
        };
        Product: {
            code: string;
            title: string;
            titleEn: string;
            /** @enum {string} */
            kind: "scheduled" | "signal" | "express";
            steps: ("W" | "D3" | "D1" | "H6" | "H3" | "H1")[];
            hazards: string[];
            sender: string;
            senderBy?: {
                [key: string]: string;
            };
            /** @enum {string} */
            carries: "none" | "level" | "colour" | "level-and-colour" | "level-or-colour";
            number: string;
            exerciseNumber: string;
            template: components["schemas"]["TextTemplate"];
            actions?: {
                issue: string;
                continue: string;
                upgrade: string;
                downgrade: string;
                lift: string;
            };
            defaults?: {
                [key: string]: string;
            };
            validMin?: number;
        };
        TextTemplate: {
            headline: string;
            description: string;
            instruction: string;
        };
        Hazards: {
            items: components["schemas"]["Hazard"][];
            weekly: components["schemas"]["WeeklyRule"] | null;
        };
        Hazard: {
            code: string;
            name: string;
            nameEn: string;
            event: string;
            steps: components["schemas"]["CadenceStep"][];
            signals: components["schemas"]["SignalRule"][];
            express: components["schemas"]["ReceiptRule"];
        };
        CadenceStep: {
            /** @enum {string} */
            step: "W" | "D3" | "D1" | "H6" | "H3" | "H1";
            opensBeforeOnsetMin: number;
            dueBeforeOnsetMin: number;
            graceMin: number;
            deskRemindersBeforeDueMin: number[];
            receipt: components["schemas"]["ReceiptRule"];
        };
        ReceiptRule: {
            remindAfterMin: number;
            phoneAfterMin: number | null;
            receiptDueAfterMin: number;
            followUpDue: {
                afterMin: number;
            } | {
                nextWorkingDayAt: string;
            };
        };
        SignalRule: {
            /** @enum {string} */
            colour: "blue" | "yellow" | "orange" | "red";
            criteria: string;
            validMin: number;
            advice: string[];
            receipt: components["schemas"]["ReceiptRule"];
        };
        WeeklyRule: {
            /** @constant */
            step: "W";
            isoWeekday: number;
            opensAt: string;
            dueAt: string;
            graceMin: number;
            deskRemindersBeforeDueMin: number[];
            receipt: components["schemas"]["ReceiptRule"];
        };
        Areas: {
            city: components["schemas"]["Area"];
            items: components["schemas"]["Area"][];
            groups: components["schemas"]["AreaGroup"][];
            areaSuffix?: string;
            approval: components["schemas"]["Approval"];
        };
        Area: {
            code: string;
            name: string;
            nameEn: string;
            townships?: components["schemas"]["Township"][];
        };
        Township: {
            code: string;
            name: string;
            nameEn: string;
        };
        AreaGroup: {
            code: string;
            name: string;
            nameEn: string;
            areas: string[];
        };
        Approval: {
            emergencySteps: ("W" | "D3" | "D1" | "H6" | "H3" | "H1")[];
            emergencyColours: ("blue" | "yellow" | "orange" | "red")[];
        };
        DispatchDetails: {
            items: components["schemas"]["DispatchDetail"][];
        };
        DispatchDetail: {
            dispatch: components["schemas"]["Dispatch"];
            deliveries: components["schemas"]["Delivery"][];
            receipt: components["schemas"]["Receipt"] | null;
            followUp: components["schemas"]["FollowUp"] | null;
            escalations: components["schemas"]["Escalation"][];
            phoneTask: components["schemas"]["PhoneTask"] | null;
        };
        Delivery: {
            id: string;
            /** @enum {string} */
            purpose: "bulletin" | "office-reminder" | "escalation" | "escalation-closed" | "desk-reminder" | "missing-bulletin" | "alarm-closed" | "follow-up-overdue" | "contact-test" | "exercise-aborted";
            dispatchId: string | null;
            escalationId: string | null;
            alarmId: string | null;
            slotId: string | null;
            bulletinId: string | null;
            officeId: string | null;
            contactId: string;
            contactName: string;
            /** @enum {string} */
            channel: "console" | "email" | "webhook";
            /** @enum {string} */
            state: "pending" | "queued" | "sending" | "sent" | "delivered" | "failed-temporarily" | "failed-permanently" | "cancelled";
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            deadlineAt: string | null;
            nextAttemptAt: string | null;
            lastReason: string | null;
            providerId: string | null;
            lastTriedAt: string | null;
            sentAt: string | null;
            deliveredAt: string | null;
            queuedReal: string | null;
            sendingReal: string | null;
            job: string | null;
        };
        Receipt: {
            id: string;
            dispatchId: string;
            officeId: string;
            /** Format: date-time */
            givenAt: string;
            givenBy: string;
            givenByName: string;
            /** @enum {string} */
            way: "console" | "email-link" | "phone" | "sms";
            /** @enum {string} */
            proof: "signed-in" | "link-holder" | "word-of-caller";
            lateByMs: number;
            withdrawnAt: string | null;
            withdrawnBy: string | null;
            withdrawnReason: string | null;
        };
        FollowUp: {
            id: string;
            dispatchId: string;
            officeId: string;
            /** @enum {string} */
            kind: "handled" | "reported";
            toWhom: string;
            note: string;
            doneBy: string;
            doneByName: string;
            /** Format: date-time */
            doneAt: string;
            lateByMs: number;
        };
        Escalation: {
            id: string;
            /** @enum {string} */
            cause: "unacknowledged" | "undeliverable" | "follow-up-overdue" | "missing-bulletin" | "undecided" | "cannot-act";
            dispatchId: string | null;
            alarmId: string | null;
            decisionClockId: string | null;
            officeId: string | null;
            bulletinId: string | null;
            /** @enum {string} */
            state: "open" | "answered" | "closed";
            /** Format: date-time */
            deadlineAt: string;
            /** Format: date-time */
            raisedAt: string;
            level: number;
            round: number;
            levels: components["schemas"]["EscalationLevel"][];
            summary: components["schemas"]["EscalationSummary"];
            answeredAt: string | null;
            answeredBy: string | null;
            answeredByName: string | null;
            answerNote: string | null;
            closedAt: string | null;
            closedReason: string | null;
            closedBy: string | null;
            closedByName: string | null;
            callingBy: string | null;
            callingByName: string | null;
            callingSince: string | null;
        };
        EscalationLevel: {
            name: string;
            nameEn: string;
            answerWithinMin: number;
            answeredAgainAfterMin?: number;
            contacts: components["schemas"]["Contact"][];
        };
        Contact: {
            id: string;
            name: string;
            post: string;
            phone: string | null;
            channels: components["schemas"]["ContactChannel"][];
            standby: boolean;
        };
        ContactChannel: {
            /** @enum {string} */
            kind: "console" | "email" | "webhook";
            address: string;
            fallback: boolean;
            secretRef: string | null;
        };
        EscalationSummary: {
            tried: {
                zh: string;
                en: string;
            }[];
            callList: components["schemas"]["CallListEntry"][];
        };
        CallListEntry: {
            name: string;
            post: string;
            phone: string | null;
        };
        PhoneTask: {
            id: string;
            dispatchId: string;
            officeId: string;
            caller: string;
            /** @enum {string} */
            state: "open" | "done" | "cancelled";
            callList: components["schemas"]["CallListEntry"][];
            /** Format: date-time */
            createdAt: string;
            takenBy: string | null;
            takenByName: string | null;
            takenAt: string | null;
            closedAt: string | null;
            calls: components["schemas"]["PhoneCall"][];
        };
        PhoneCall: {
            /** Format: date-time */
            at: string;
            number: string;
            reached: string;
            /** @enum {string} */
            outcome: "reached" | "no-answer" | "hung-up-early" | "wrong-number";
            note: string;
            by: string;
            byName: string;
        };
        Processes: {
            items: components["schemas"]["Process"][];
            arming: components["schemas"]["Arming"];
            signInAttack: components["schemas"]["SignInAttack"] | null;
        };
        Process: {
            process: string;
            roles: string[];
            silentForMs: number;
            holds: {
                [key: string]: unknown;
            };
        };
        Arming: {
            armed: boolean;
            overdue: number;
            unsent: number;
        };
        SignInAttack: {
            accounts: number;
            sources: number;
            failedTries: number;
            /** Format: date-time */
            lastFailedAt: string;
        };
        SentTest: {
            deliveryId: string;
            /** @enum {string} */
            channel: "console" | "email" | "webhook";
            contactName: string;
            /** Format: date-time */
            at: string;
        };
        Account: {
            id: string;
            login: string;
            name: string;
            roles: ("forecaster" | "chief-forecaster" | "duty-officer" | "command-officer" | "administrator" | "auditor")[];
            officeId: string | null;
            failedTries: number;
            lastFailedAt: string | null;
            lockedUntil: string | null;
            mustChangePassword: boolean;
            passwordSetByName: string | null;
            passwordSetAt: string | null;
            disabled: boolean;
            demo: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        ApiToken: {
            id: string;
            name: string;
            scopes: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read")[];
            createdBy: string;
            ownerId: string | null;
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            revokedAt: string | null;
        };
        NewApiToken: {
            id: string;
            name: string;
            scopes: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read")[];
            createdBy: string;
            ownerId: string | null;
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            revokedAt: string | null;
            token: string;
        };
        BaseMap: {
            /** @constant */
            type: "FeatureCollection";
            features: components["schemas"]["MapFeature"][];
        };
        MapFeature: {
            /** @constant */
            type: "Feature";
            id: string;
            properties: {
                name: string;
                cp: number[];
            };
            geometry: {
                /** @constant */
                type: "Polygon";
                coordinates: number[][][];
            } | {
                /** @constant */
                type: "MultiPolygon";
                coordinates: number[][][][];
            };
        };
        Now: {
            /** Format: date-time */
            now: string;
            episodes: components["schemas"]["EpisodeSummary"][];
            weeks: components["schemas"]["SlotSummary"][];
            inWork: components["schemas"]["BulletinSummary"][];
            countersign: components["schemas"]["OwedCountersignature"][];
            yearsWithoutNotice: string[];
            unanswered: components["schemas"]["UnansweredBulletin"][];
            alarms: components["schemas"]["AlarmSummary"][];
        };
        EpisodeSummary: {
            episode: components["schemas"]["Episode"];
            slots: components["schemas"]["SlotSummary"][];
        };
        SlotSummary: {
            slot: components["schemas"]["Slot"];
            bulletin: components["schemas"]["BulletinSummary"] | null;
            receipts: components["schemas"]["ReceiptSummary"] | null;
        };
        BulletinSummary: {
            id: string;
            /** @enum {string} */
            kind: "scheduled" | "signal" | "express";
            step: ("W" | "D3" | "D1" | "H6" | "H3" | "H1") | null;
            productCode: string;
            /** @enum {string} */
            status: "actual" | "exercise";
            /** @enum {string} */
            msgType: "alert" | "update" | "cancel";
            revisionKind: ("continue" | "upgrade" | "downgrade" | "material-correction" | "minor-correction" | "extend" | "lift" | "retract") | null;
            episodeId: string | null;
            slotId: string | null;
            headline: string;
            level: ("IV" | "III" | "II" | "I") | null;
            colour: ("blue" | "yellow" | "orange" | "red") | null;
            /** @enum {string} */
            state: "draft" | "in-review" | "reviewed" | "signed" | "published" | "discarded";
            version: number;
            /** @enum {string} */
            release: "by-hand" | "at-due";
            emergency: boolean;
            draftedBy: string;
            signedBy: string | null;
            countersignedAt: string | null;
            number: string | null;
            sentAt: string | null;
            publishedBy: string | null;
        };
        ReceiptSummary: {
            owed: number;
            given: number;
            silent: components["schemas"]["SilentOffice"][];
        };
        SilentOffice: {
            officeId: string;
            name: string;
            nameEn: string;
            escalated: boolean;
            /** Format: date-time */
            receiptDueAt: string;
        };
        OwedCountersignature: {
            bulletin: components["schemas"]["BulletinSummary"];
            /** Format: date-time */
            dueAt: string;
            isOverdue: boolean;
        };
        UnansweredBulletin: {
            bulletin: components["schemas"]["BulletinSummary"];
            receipts: components["schemas"]["ReceiptSummary"];
        };
        AlarmSummary: {
            id: string;
            slotId: string;
            /** @enum {string} */
            state: "open" | "closed";
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            raisedAt: string;
            missingAt: string | null;
            closedAt: string | null;
            closedReason: string | null;
            step: ("W" | "D3" | "D1" | "H6" | "H3" | "H1") | null;
            purpose: ("step" | "onset-update") | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type OpenedEpisode = components['schemas']['OpenedEpisode'];
export type Episode = components['schemas']['Episode'];
export type LiftApproval = components['schemas']['LiftApproval'];
export type Slot = components['schemas']['Slot'];
export type Episodes = components['schemas']['Episodes'];
export type EpisodePreview = components['schemas']['EpisodePreview'];
export type PlannedStep = components['schemas']['PlannedStep'];
export type EpisodeDetail = components['schemas']['EpisodeDetail'];
export type OnsetRevision = components['schemas']['OnsetRevision'];
export type Bulletin = components['schemas']['Bulletin'];
export type AreaLevel = components['schemas']['AreaLevel'];
export type CarriedOver = components['schemas']['CarriedOver'];
export type ContradictionOverride = components['schemas']['ContradictionOverride'];
export type Decision = components['schemas']['Decision'];
export type OnsetPreview = components['schemas']['OnsetPreview'];
export type PlannedSlot = components['schemas']['PlannedSlot'];
export type SlotChange = components['schemas']['SlotChange'];
export type RevisedOnset = components['schemas']['RevisedOnset'];
export type RevisedAreas = components['schemas']['RevisedAreas'];
export type LiftedEpisode = components['schemas']['LiftedEpisode'];
export type ClosedEpisode = components['schemas']['ClosedEpisode'];
export type Exercise = components['schemas']['Exercise'];
export type Exercises = components['schemas']['Exercises'];
export type Scenarios = components['schemas']['Scenarios'];
export type Scenario = components['schemas']['Scenario'];
export type ExerciseReport = components['schemas']['ExerciseReport'];
export type ReportedBulletin = components['schemas']['ReportedBulletin'];
export type ReportedOffice = components['schemas']['ReportedOffice'];
export type ReportedEscalation = components['schemas']['ReportedEscalation'];
export type Slots = components['schemas']['Slots'];
export type AlarmDetails = components['schemas']['AlarmDetails'];
export type AlarmDetail = components['schemas']['AlarmDetail'];
export type BulletinPage = components['schemas']['BulletinPage'];
export type BulletinDetail = components['schemas']['BulletinDetail'];
export type Dispatch = components['schemas']['Dispatch'];
export type PersonName = components['schemas']['PersonName'];
export type Publication = components['schemas']['Publication'];
export type Preview = components['schemas']['Preview'];
export type Audience = components['schemas']['Audience'];
export type ComparedBulletin = components['schemas']['ComparedBulletin'];
export type PreviewedArea = components['schemas']['PreviewedArea'];
export type BulletinEditing = components['schemas']['BulletinEditing'];
export type BulletinEditor = components['schemas']['BulletinEditor'];
export type AuditEntries = components['schemas']['AuditEntries'];
export type AuditEntry = components['schemas']['AuditEntry'];
export type AuditChain = components['schemas']['AuditChain'];
export type Offices = components['schemas']['Offices'];
export type Office = components['schemas']['Office'];
export type DirectoryContact = components['schemas']['DirectoryContact'];
export type DirectoryChannel = components['schemas']['DirectoryChannel'];
export type OnDuty = components['schemas']['OnDuty'];
export type Command = components['schemas']['Command'];
export type DirectoryLevel = components['schemas']['DirectoryLevel'];
export type Products = components['schemas']['Products'];
export type Product = components['schemas']['Product'];
export type TextTemplate = components['schemas']['TextTemplate'];
export type Hazards = components['schemas']['Hazards'];
export type Hazard = components['schemas']['Hazard'];
export type CadenceStep = components['schemas']['CadenceStep'];
export type ReceiptRule = components['schemas']['ReceiptRule'];
export type SignalRule = components['schemas']['SignalRule'];
export type WeeklyRule = components['schemas']['WeeklyRule'];
export type Areas = components['schemas']['Areas'];
export type Area = components['schemas']['Area'];
export type Township = components['schemas']['Township'];
export type AreaGroup = components['schemas']['AreaGroup'];
export type Approval = components['schemas']['Approval'];
export type DispatchDetails = components['schemas']['DispatchDetails'];
export type DispatchDetail = components['schemas']['DispatchDetail'];
export type Delivery = components['schemas']['Delivery'];
export type Receipt = components['schemas']['Receipt'];
export type FollowUp = components['schemas']['FollowUp'];
export type Escalation = components['schemas']['Escalation'];
export type EscalationLevel = components['schemas']['EscalationLevel'];
export type Contact = components['schemas']['Contact'];
export type ContactChannel = components['schemas']['ContactChannel'];
export type EscalationSummary = components['schemas']['EscalationSummary'];
export type CallListEntry = components['schemas']['CallListEntry'];
export type PhoneTask = components['schemas']['PhoneTask'];
export type PhoneCall = components['schemas']['PhoneCall'];
export type Processes = components['schemas']['Processes'];
export type Process = components['schemas']['Process'];
export type Arming = components['schemas']['Arming'];
export type SignInAttack = components['schemas']['SignInAttack'];
export type SentTest = components['schemas']['SentTest'];
export type Account = components['schemas']['Account'];
export type ApiToken = components['schemas']['ApiToken'];
export type NewApiToken = components['schemas']['NewApiToken'];
export type BaseMap = components['schemas']['BaseMap'];
export type MapFeature = components['schemas']['MapFeature'];
export type Now = components['schemas']['Now'];
export type EpisodeSummary = components['schemas']['EpisodeSummary'];
export type SlotSummary = components['schemas']['SlotSummary'];
export type BulletinSummary = components['schemas']['BulletinSummary'];
export type ReceiptSummary = components['schemas']['ReceiptSummary'];
export type SilentOffice = components['schemas']['SilentOffice'];
export type OwedCountersignature = components['schemas']['OwedCountersignature'];
export type UnansweredBulletin = components['schemas']['UnansweredBulletin'];
export type AlarmSummary = components['schemas']['AlarmSummary'];
export type $defs = Record<string, never>;
export interface operations {
    SessionController_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The actor, its permissions, and the CSRF token of the session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: {
                            /** @constant */
                            kind: "person";
                            accountId: string;
                            login: string;
                            name: string;
                            roles: ("forecaster" | "chief-forecaster" | "duty-officer" | "command-officer" | "administrator" | "auditor")[];
                            officeId: string | null;
                            permissions: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read")[];
                        } | {
                            /** @constant */
                            kind: "machine";
                            tokenId: string;
                            ownerId: string;
                            name: string;
                            permissions: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read")[];
                        };
                        csrfToken: string | null;
                        expiresAt: string | null;
                        mustChangePassword: {
                            setByName: string | null;
                            setAt: string | null;
                        } | null;
                    };
                };
            };
            /** @description not-signed-in or session-expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SessionController_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: {
                            /** @constant */
                            kind: "person";
                            accountId: string;
                            login: string;
                            name: string;
                            roles: ("forecaster" | "chief-forecaster" | "duty-officer" | "command-officer" | "administrator" | "auditor")[];
                            officeId: string | null;
                            permissions: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read")[];
                        } | {
                            /** @constant */
                            kind: "machine";
                            tokenId: string;
                            ownerId: string;
                            name: string;
                            permissions: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read")[];
                        };
                        csrfToken: string | null;
                        expiresAt: string | null;
                        mustChangePassword: {
                            setByName: string | null;
                            setAt: string | null;
                        } | null;
                    };
                };
            };
            /** @description wrong-credentials */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description account-locked for this device or address, with Retry-After in seconds */
            423: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description too-many-tries, or slow-path for unknown devices while an attack goes on, with Retry-After in seconds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SessionController_end: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SessionController_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    next: string;
                };
            };
        };
        responses: {
            /** @description Replaced */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: {
                            /** @constant */
                            kind: "person";
                            accountId: string;
                            login: string;
                            name: string;
                            roles: ("forecaster" | "chief-forecaster" | "duty-officer" | "command-officer" | "administrator" | "auditor")[];
                            officeId: string | null;
                            permissions: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read")[];
                        } | {
                            /** @constant */
                            kind: "machine";
                            tokenId: string;
                            ownerId: string;
                            name: string;
                            permissions: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read")[];
                        };
                        csrfToken: string | null;
                        expiresAt: string | null;
                        mustChangePassword: {
                            setByName: string | null;
                            setAt: string | null;
                        } | null;
                    };
                };
            };
            /** @description wrong-current-password */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description unfit-password or same-password */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    EpisodeController_list: {
        parameters: {
            query?: {
                state?: "open" | "lifted" | "closed" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Episodes"];
                };
            };
        };
    };
    EpisodeController_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一键、同一内容只办理一次，并得到第一次的答复；内容不同则为 409 / The same key with the same body acts once and is answered with the first answer; with another body: 409 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hazard: string;
                    title: string;
                    areas: string[];
                    /** Format: date-time */
                    onset: string;
                    /** Format: date-time */
                    endsAt: string;
                    /**
                     * @default actual
                     * @enum {string}
                     */
                    status?: "actual" | "exercise";
                    /** @default null */
                    exerciseNote?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedEpisode"];
                };
            };
        };
    };
    EpisodeController_previewOpening: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hazard: string;
                    areas: string[];
                    /** Format: date-time */
                    onset: string;
                    /** Format: date-time */
                    endsAt: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EpisodePreview"];
                };
            };
        };
    };
    EpisodeController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EpisodeDetail"];
                };
            };
        };
    };
    EpisodeController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    onset: string;
                    endsAt?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnsetPreview"];
                };
            };
        };
    };
    EpisodeController_revise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    onset: string;
                    endsAt?: string | null;
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisedOnset"];
                };
            };
        };
    };
    EpisodeController_reviseAreas: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    areas: string[];
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisedAreas"];
                };
            };
        };
    };
    EpisodeController_lift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiftedEpisode"];
                };
            };
        };
    };
    EpisodeController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedEpisode"];
                };
            };
        };
    };
    EpisodeController_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedEpisode"];
                };
            };
        };
    };
    ExerciseController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exercises"];
                };
            };
        };
    };
    ExerciseController_propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一键、同一内容只办理一次，并得到第一次的答复；内容不同则为 409 / The same key with the same body acts once and is answered with the first answer; with another body: 409 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    scenario: string;
                    onset?: string | null;
                    /** @default 1 */
                    leadFactor?: number;
                    /** @default  */
                    note?: string;
                } | {
                    hazard: string;
                    title: string;
                    areas: string[];
                    /** Format: date-time */
                    onset: string;
                    /** Format: date-time */
                    endsAt: string;
                    /** @default 1 */
                    leadFactor?: number;
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exercise"];
                };
            };
        };
    };
    ExerciseController_scenarios: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scenarios"];
                };
            };
        };
    };
    ExerciseController_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exercise"];
                };
            };
        };
    };
    ExerciseController_abort: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exercise"];
                };
            };
        };
    };
    ExerciseController_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExerciseReport"];
                };
            };
        };
    };
    SlotController_list: {
        parameters: {
            query?: {
                episodeId?: string;
                state?: "planned" | "open" | "published" | "missing" | "published-late" | "waived" | "not-applicable" | "closed";
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slots"];
                };
            };
        };
    };
    SlotController_waive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slot"];
                };
            };
        };
    };
    SlotController_alarms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlarmDetails"];
                };
            };
        };
    };
    BulletinController_list: {
        parameters: {
            query?: {
                q?: string;
                number?: string;
                step?: "W" | "D3" | "D1" | "H6" | "H3" | "H1";
                state?: "draft" | "in-review" | "reviewed" | "signed" | "published" | "discarded";
                kind?: "scheduled" | "signal" | "express";
                product?: string;
                status?: "actual" | "exercise";
                episodeId?: string;
                from?: string;
                to?: string;
                before?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulletinPage"];
                };
            };
        };
    };
    BulletinController_draft: {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一键、同一内容只办理一次，并得到第一次的答复；内容不同则为 409 / The same key with the same body acts once and is answered with the first answer; with another body: 409 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    slotId: string;
                    productCode?: string;
                } | {
                    /** @enum {string} */
                    kind: "signal" | "express";
                    hazard: string;
                    productCode: string;
                    /** @default null */
                    episodeId?: string | null;
                    /**
                     * @default actual
                     * @enum {string}
                     */
                    status?: "actual" | "exercise";
                    /** @default  */
                    headline?: string;
                    /** @default  */
                    description?: string;
                    /** @default  */
                    instruction?: string;
                    areas: {
                        areaCode: string;
                        /** @default null */
                        level?: ("IV" | "III" | "II" | "I") | null;
                        /** @default null */
                        colour?: ("blue" | "yellow" | "orange" | "red") | null;
                    }[];
                    /** @default null */
                    level?: ("IV" | "III" | "II" | "I") | null;
                    /** @default null */
                    colour?: ("blue" | "yellow" | "orange" | "red") | null;
                    onset?: string | null;
                    expires?: string | null;
                    /** @default {} */
                    fields?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
        };
    };
    BulletinController_signal: {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一键、同一内容只办理一次，并得到第一次的答复；内容不同则为 409 / The same key with the same body acts once and is answered with the first answer; with another body: 409 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hazard: string;
                    productCode: string;
                    /** @default null */
                    episodeId?: string | null;
                    /**
                     * @default actual
                     * @enum {string}
                     */
                    status?: "actual" | "exercise";
                    /** @default  */
                    headline?: string;
                    /** @default  */
                    description?: string;
                    /** @default  */
                    instruction?: string;
                    areas: {
                        areaCode: string;
                        /** @default null */
                        level?: ("IV" | "III" | "II" | "I") | null;
                        /** @default null */
                        colour?: ("blue" | "yellow" | "orange" | "red") | null;
                    }[];
                    /** @default null */
                    level?: ("IV" | "III" | "II" | "I") | null;
                    /** @default null */
                    colour?: ("blue" | "yellow" | "orange" | "red") | null;
                    onset?: string | null;
                    expires?: string | null;
                    /** @default {} */
                    fields?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
        };
    };
    BulletinController_express: {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一键、同一内容只办理一次，并得到第一次的答复；内容不同则为 409 / The same key with the same body acts once and is answered with the first answer; with another body: 409 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hazard: string;
                    productCode: string;
                    /** @default null */
                    episodeId?: string | null;
                    /**
                     * @default actual
                     * @enum {string}
                     */
                    status?: "actual" | "exercise";
                    /** @default  */
                    headline?: string;
                    /** @default  */
                    description?: string;
                    /** @default  */
                    instruction?: string;
                    areas: {
                        areaCode: string;
                        /** @default null */
                        level?: ("IV" | "III" | "II" | "I") | null;
                        /** @default null */
                        colour?: ("blue" | "yellow" | "orange" | "red") | null;
                    }[];
                    /** @default null */
                    level?: ("IV" | "III" | "II" | "I") | null;
                    /** @default null */
                    colour?: ("blue" | "yellow" | "orange" | "red") | null;
                    onset?: string | null;
                    expires?: string | null;
                    /** @default {} */
                    fields?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
        };
    };
    BulletinController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulletinDetail"];
                };
            };
        };
    };
    BulletinController_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    headline?: string;
                    description?: string;
                    instruction?: string;
                    areas?: {
                        areaCode: string;
                        /** @default null */
                        level?: ("IV" | "III" | "II" | "I") | null;
                        /** @default null */
                        colour?: ("blue" | "yellow" | "orange" | "red") | null;
                    }[];
                    level?: ("IV" | "III" | "II" | "I") | null;
                    colour?: ("blue" | "yellow" | "orange" | "red") | null;
                    onset?: string | null;
                    /** Format: date-time */
                    expires?: string;
                    version: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
        };
    };
    BulletinController_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
        };
    };
    BulletinController_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    approve: boolean;
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
        };
    };
    BulletinController_override: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
        };
    };
    BulletinController_sign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default by-hand
                     * @enum {string}
                     */
                    release?: "by-hand" | "at-due";
                    /** @default false */
                    emergency?: boolean;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
        };
    };
    BulletinController_publish: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publication"];
                };
            };
        };
    };
    BulletinController_discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
        };
    };
    BulletinController_countersign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
        };
    };
    BulletinController_revise: {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一键、同一内容只办理一次，并得到第一次的答复；内容不同则为 409 / The same key with the same body acts once and is answered with the first answer; with another body: 409 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    headline?: string;
                    description?: string;
                    instruction?: string;
                    areas?: {
                        areaCode: string;
                        /** @default null */
                        level?: ("IV" | "III" | "II" | "I") | null;
                        /** @default null */
                        colour?: ("blue" | "yellow" | "orange" | "red") | null;
                    }[];
                    level?: ("IV" | "III" | "II" | "I") | null;
                    colour?: ("blue" | "yellow" | "orange" | "red") | null;
                    onset?: string | null;
                    /** Format: date-time */
                    expires?: string;
                    /** @enum {string} */
                    kind: "continue" | "upgrade" | "downgrade" | "material-correction" | "minor-correction" | "extend" | "lift" | "retract";
                    /** @default {} */
                    fields?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
        };
    };
    PreviewController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
        };
    };
    EditingController_now: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulletinEditing"];
                };
            };
        };
    };
    EditingController_heard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulletinEditing"];
                };
            };
        };
    };
    EditingController_gone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulletinEditing"];
                };
            };
        };
    };
    AuditController_audit: {
        parameters: {
            query?: {
                actor?: string;
                act?: string;
                subjectId?: string;
                from?: string;
                to?: string;
                before?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntries"];
                };
            };
        };
    };
    AuditController_csv: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    AuditController_chain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditChain"];
                };
            };
        };
    };
    DirectoryController_offices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offices"];
                };
            };
        };
    };
    DirectoryController_products: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Products"];
                };
            };
        };
    };
    DirectoryController_hazards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hazards"];
                };
            };
        };
    };
    DirectoryController_areas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Areas"];
                };
            };
        };
    };
    DispatchController_listDispatches: {
        parameters: {
            query?: {
                bulletinId?: string;
                officeId?: string;
                episodeId?: string;
                state?: "open" | "escalated" | "acknowledged" | "superseded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchDetails"];
                };
            };
        };
    };
    DispatchController_oneDispatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchDetail"];
                };
            };
        };
    };
    ProcessController_processes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Processes"];
                };
            };
        };
    };
    ContactController_test: {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一键、同一内容只办理一次，并得到第一次的答复；内容不同则为 409 / The same key with the same body acts once and is answered with the first answer; with another body: 409 */
                "Idempotency-Key"?: string;
            };
            path: {
                officeId: string;
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    channel: "console" | "email" | "webhook";
                };
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentTest"];
                };
            };
        };
    };
    AccountController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Account"][];
                    };
                };
            };
        };
    };
    AccountController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一键、同一内容只办理一次，并得到第一次的答复；内容不同则为 409 / The same key with the same body acts once and is answered with the first answer; with another body: 409 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    name: string;
                    roles: ("forecaster" | "chief-forecaster" | "duty-officer" | "command-officer" | "administrator" | "auditor")[];
                    officeId?: string | null;
                    password: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
        };
    };
    AccountController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    disabled?: boolean;
                    /** @constant */
                    unlock?: true;
                    roles?: ("forecaster" | "chief-forecaster" | "duty-officer" | "command-officer" | "administrator" | "auditor")[];
                    officeId?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
        };
    };
    AccountController_setPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
        };
    };
    AccountController_listTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiToken"][];
                    };
                };
            };
        };
    };
    AccountController_createToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description 重复提交同一键、同一内容只办理一次，并得到第一次的答复；内容不同则为 409 / The same key with the same body acts once and is answered with the first answer; with another body: 409 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    scopes: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read")[];
                    /** Format: date-time */
                    expiresAt: string;
                    ownerId?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiToken"];
                };
            };
        };
    };
    AccountController_revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiToken"];
                };
            };
        };
    };
    MapController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BaseMap"];
                };
            };
        };
    };
    LiveController_open: {
        parameters: {
            query?: never;
            header: {
                "last-event-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    NowController_now: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Now"];
                };
            };
        };
    };
    ClockController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        now: string;
                        /** @constant */
                        movable: true;
                        nextTimerAt: string | null;
                        nextRetryAt: string | null;
                        underWay: number;
                        overdueTimers: number;
                    };
                };
            };
        };
    };
    ClockController_move: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    to: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        now: string;
                    };
                };
            };
        };
    };
}
