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
    "/api/v1/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 运行状态 / Whether a dispatcher acts on deadlines, and whether this page would be told */
        get: operations["StatusController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/city": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 城市、单位、区域、灾种的名称 / The names of the city, its offices, areas and hazards */
        get: operations["CityController_read"];
        put?: never;
        post?: never;
        delete?: never;
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
        get: operations["CityController_baseMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本单位待办 / What the own office must take, nearest deadline first, and what it still waits for */
        get: operations["InboxController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本单位历史 / Everything the own office was sent, with how long its answers took */
        get: operations["InboxController_history"];
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
        get: operations["InboxController_dispatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatches/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签收 / Acknowledge for the own office: 201 the first time, 200 with the first receipt afterwards */
        post: operations["ReceiptController_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/episodes/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签收本过程全部待签 / Acknowledge all that the own office owes for an episode */
        post: operations["ReceiptController_giveAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatches/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回签收 / Withdraw the receipt; the deadline is armed again */
        post: operations["ReceiptController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatches/{id}/follow-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记已运转 / 已上报 / Record the second duty */
        post: operations["ReceiptController_followUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatches/{id}/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理链 / What the office did with a bulletin, entry by entry */
        get: operations["FollowUpController_read"];
        put?: never;
        /** 补充办理记录：呈报、批示、转办、反馈、无法处置、更正 / Add to the chain, or correct an entry of it; “cannot act” escalates at once */
        post: operations["FollowUpController_append"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phone-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待拨电话 / Calls that wait for the own office (or the command) to make */
        get: operations["PhoneTaskController_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phone-tasks/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 接下任务 / Take the task; the first one has it */
        post: operations["PhoneTaskController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phone-tasks/{id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记通话 / Record a call, and the receipt given in it by word of mouth; once for each idempotency key, where there is one */
        post: operations["PhoneTaskController_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 升级事项 / What nobody answered */
        get: operations["CommandController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 应答升级 / Answer for the command; it is told again while the office is silent. A second answer is answered with the first */
        post: operations["CommandController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{id}/calling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 正在叫应 / Say that this officer is calling the office */
        post: operations["CommandController_calling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 结束升级 / Close an escalation with a reason: this officer takes it over, and it does not ring again */
        post: operations["CommandController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulletins/{id}/roll-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 点名 / Office by office: who has the bulletin, and who must be called */
        get: operations["CommandController_rollCallOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roll-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 全部待办点名 / Roll call of every bulletin that still wants an answer */
        get: operations["CommandController_rollCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/in-force": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 生效中的信息 / What is in force: published, not expired, not cancelled, not replaced */
        get: operations["CommandController_inForce"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待决定的信号与响应决定 / Every signal that waits for a decision, and the newest decisions, with or without an episode */
        get: operations["DecisionController_all"];
        put?: never;
        /** 针对信号登记响应决定 / Record what the command decided on the signals named; no episode is needed */
        post: operations["DecisionController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decision-clocks/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不作决定，说明理由 / Close the clock of a signal without a decision, with a reason */
        post: operations["DecisionController_close"];
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
        /** 进行中的天气过程 / Open episodes */
        get: operations["DecisionController_episodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/episodes/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 响应决定 / The response decisions of an episode, and which of its signals wait for one */
        get: operations["DecisionController_decisionsOf"];
        put?: never;
        /** 登记过程的响应决定 / Record what the command decided on signals of this episode */
        post: operations["DecisionController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本岗位值班 / Who is on duty at the own post, the last shifts, and what would be handed over */
        get: operations["DutyController_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duty/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 接班 / Take over the own post, under the own name
         * @description `seenShiftId` is the shift that the page showed on duty (null: nobody). Where the post has changed hands since, the answer is post-changed-hands.
         */
        post: operations["DutyController_takeOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duty/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 交班 / Hand over; the post waits until somebody takes it */
        post: operations["DutyController_handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duty/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 各岗位值班 / Every post: who holds it, and which one nobody holds */
        get: operations["DutyController_posts"];
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
         * @description `id:` is the number of the change; `Last-Event-ID` resumes after it. `live`, `not-live` and `reload` are about the stream.
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        SystemStatus: {
            dispatcher: components["schemas"]["DispatcherStatus"];
            auditor: components["schemas"]["AuditorStatus"] | null;
            arming: components["schemas"]["Arming"];
            signInAttack: components["schemas"]["SignInAttack"] | null;
            feed: {
                live: boolean;
            };
        };
        DispatcherStatus: {
            live: boolean;
            silentForMs: number | null;
            holds: {
                [key: string]: unknown;
            };
        };
        AuditorStatus: {
            silent: boolean;
            silentForMs: number;
            breaches: {
                promise: string;
                zh: string;
                en: string;
                count: number;
            }[];
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
        City: {
            code: string;
            name: string;
            nameEn: string;
            zone: string;
            areaCode: string;
            offices: components["schemas"]["OfficeName"][];
            areas: components["schemas"]["Area"][];
            hazards: {
                code: string;
                name: string;
                nameEn: string;
            }[];
        };
        OfficeName: {
            id: string;
            name: string;
            nameEn: string;
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
        Inbox: {
            /** Format: date-time */
            now: string;
            office: components["schemas"]["OfficeName"];
            items: components["schemas"]["InboxItem"][];
            expected: components["schemas"]["ExpectedBulletin"][];
            dispatcher: components["schemas"]["DispatcherLife"];
        };
        InboxItem: {
            dispatch: components["schemas"]["Dispatch"];
            bulletin: components["schemas"]["Bulletin"] | null;
            receipt: components["schemas"]["Receipt"] | null;
            followUp: components["schemas"]["FollowUp"] | null;
            secondsToDeadline: number | null;
            superseded?: components["schemas"]["SupersededDispatch"][];
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
        SupersededDispatch: {
            dispatchId: string;
            number: string | null;
            headline: string | null;
        };
        ExpectedBulletin: {
            slotId: string;
            /** @enum {string} */
            step: "W" | "D3" | "D1" | "H6" | "H3" | "H1";
            /** @enum {string} */
            purpose: "step" | "onset-update";
            /** @enum {string} */
            status: "actual" | "exercise";
            /** Format: date-time */
            dueAt: string;
            missingSince: string | null;
            inForce: components["schemas"]["Bulletin"] | null;
        };
        DispatcherLife: {
            live: boolean;
            silentForMs: number | null;
        };
        InboxHistory: {
            items: components["schemas"]["HistoryItem"][];
        };
        HistoryItem: {
            dispatch: components["schemas"]["Dispatch"];
            bulletin: components["schemas"]["Bulletin"] | null;
            receipt: components["schemas"]["Receipt"] | null;
            followUp: components["schemas"]["FollowUp"] | null;
            secondsToDeadline: number | null;
            superseded?: components["schemas"]["SupersededDispatch"][];
            receiptAfterMs: number | null;
            followUpAfterMs: number | null;
        };
        GivenReceipt: {
            receipt: components["schemas"]["Receipt"];
            late: boolean;
            lateByMs: number;
            already: boolean;
        };
        GivenReceipts: {
            items: components["schemas"]["GivenReceipt"][];
        };
        WithdrawnReceipt: {
            dispatch: components["schemas"]["Dispatch"];
        };
        RecordedFollowUp: {
            followUp: components["schemas"]["FollowUp"];
        };
        FollowUpChain: {
            /** Format: date-time */
            now: string;
            officeName: string;
            officeNameEn: string;
            dispatch: components["schemas"]["Dispatch"];
            bulletin: components["schemas"]["Bulletin"] | null;
            receipt: components["schemas"]["Receipt"] | null;
            followUp: components["schemas"]["FollowUp"] | null;
            entries: components["schemas"]["FollowUpEntry"][];
        };
        FollowUpEntry: {
            id: string;
            dispatchId: string;
            officeId: string;
            /** @enum {string} */
            kind: "handled" | "reported" | "submitted" | "instructed" | "forwarded" | "returned" | "cannot-act";
            person: string;
            note: string;
            /** Format: date-time */
            happenedAt: string;
            limitAt: string | null;
            corrects: string | null;
            recordedBy: string;
            recordedByName: string;
            /** Format: date-time */
            recordedAt: string;
        };
        AddedFollowUpEntry: {
            entry: components["schemas"]["FollowUpEntry"];
        };
        WaitingPhoneTasks: {
            items: components["schemas"]["WaitingPhoneTask"][];
        };
        WaitingPhoneTask: {
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
            dispatch: components["schemas"]["Dispatch"] | null;
            bulletin: components["schemas"]["BulletinHeading"] | null;
        };
        CallListEntry: {
            name: string;
            post: string;
            phone: string | null;
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
        BulletinHeading: {
            id: string;
            number: string | null;
            headline: string;
            /** @enum {string} */
            status: "actual" | "exercise";
            /** @enum {string} */
            kind: "scheduled" | "signal" | "express";
            step: ("W" | "D3" | "D1" | "H6" | "H3" | "H1") | null;
            level: ("IV" | "III" | "II" | "I") | null;
            colour: ("blue" | "yellow" | "orange" | "red") | null;
            sentAt: string | null;
        };
        TakenPhoneTask: {
            phoneTask: components["schemas"]["PhoneTask"];
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
        RecordedCall: {
            phoneTask: components["schemas"]["PhoneTask"];
            receipt: components["schemas"]["GivenReceipt"] | null;
        };
        EscalationDetails: {
            items: components["schemas"]["EscalationDetail"][];
        };
        EscalationDetail: {
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
            officeName: string | null;
            officeNameEn: string | null;
            bulletin: components["schemas"]["BulletinHeading"] | null;
            notices: components["schemas"]["EscalationNotice"][];
            /** @enum {string} */
            status: "actual" | "exercise";
            answerDueAt: string | null;
            openAgainAt: string | null;
            phoneTask: components["schemas"]["PhoneTask"] | null;
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
        EscalationNotice: {
            id: string;
            escalationId: string;
            level: number;
            round: number;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            outcome: "told" | "nobody-to-reach";
            contacts: string[];
        };
        AnsweredEscalation: {
            escalation: components["schemas"]["Escalation"];
            already: boolean;
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
        ClosedEscalation: {
            escalation: components["schemas"]["Escalation"];
        };
        RollCall: {
            /** Format: date-time */
            now: string;
            bulletin: components["schemas"]["Bulletin"];
            offices: components["schemas"]["RollCallOffice"][];
        };
        RollCallOffice: {
            dispatchId: string;
            officeId: string;
            name: string;
            nameEn: string;
            /** @enum {string} */
            state: "open" | "escalated" | "acknowledged" | "superseded";
            /** @enum {string} */
            owed: "receipt" | "follow-up" | "nothing";
            secondsToDeadline: number | null;
            /** Format: date-time */
            receiptDueAt: string;
            /** Format: date-time */
            followUpDueAt: string;
            deliveries: components["schemas"]["DeliverySummary"][];
            receipt: components["schemas"]["Receipt"] | null;
            followUp: components["schemas"]["FollowUp"] | null;
            escalation: components["schemas"]["Escalation"] | null;
            phoneTask: components["schemas"]["PhoneTask"] | null;
            callList: components["schemas"]["RollCallContact"][];
        };
        DeliverySummary: {
            id: string;
            /** @enum {string} */
            purpose: "bulletin" | "office-reminder" | "escalation" | "escalation-closed" | "desk-reminder" | "missing-bulletin" | "alarm-closed" | "follow-up-overdue" | "contact-test" | "exercise-aborted";
            contactName: string;
            /** @enum {string} */
            channel: "console" | "email" | "webhook";
            /** @enum {string} */
            state: "pending" | "queued" | "sending" | "sent" | "delivered" | "failed-temporarily" | "failed-permanently" | "cancelled";
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            sentAt: string | null;
            deliveredAt: string | null;
            nextAttemptAt: string | null;
            lastReason: string | null;
        };
        RollCallContact: {
            name: string;
            post: string;
            phone: string | null;
            standby: boolean;
        };
        RollCalls: {
            /** Format: date-time */
            now: string;
            items: components["schemas"]["RollCall"][];
        };
        BulletinsInForce: {
            /** Format: date-time */
            now: string;
            items: components["schemas"]["Bulletin"][];
        };
        Decisions: {
            /** Format: date-time */
            now: string;
            planVersion: string;
            waitingSince: string | null;
            waiting: components["schemas"]["UndecidedSignal"][];
            bulletins: components["schemas"]["NamableBulletin"][];
            items: components["schemas"]["DecisionDetail"][];
        };
        UndecidedSignal: {
            clock: components["schemas"]["DecisionClock"];
            bulletin: components["schemas"]["DecisionBasis"];
            areaCodes: string[];
            /** @enum {string} */
            status: "actual" | "exercise";
            episodeId: string | null;
            episodeTitle: string | null;
        };
        DecisionClock: {
            id: string;
            bulletinId: string;
            firstId: string;
            /** @enum {string} */
            colour: "blue" | "yellow" | "orange" | "red";
            /** @enum {string} */
            state: "running" | "overdue" | "decided" | "ended" | "closed";
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            dueAt: string;
            endedAt: string | null;
            endedWhy: ("superseded" | "lifted" | "retracted" | "expired" | "exercise-aborted") | null;
            endedByBulletinId: string | null;
            decisionId: string | null;
            closedBy: string | null;
            closedByName: string | null;
            closedReason: string | null;
        };
        DecisionBasis: {
            id: string;
            number: string | null;
            headline: string;
            /** @enum {string} */
            kind: "scheduled" | "signal" | "express";
            step: ("W" | "D3" | "D1" | "H6" | "H3" | "H1") | null;
            /** @enum {string} */
            msgType: "alert" | "update" | "cancel";
            level: ("IV" | "III" | "II" | "I") | null;
            colour: ("blue" | "yellow" | "orange" | "red") | null;
            sentAt: string | null;
        };
        NamableBulletin: {
            id: string;
            number: string | null;
            headline: string;
            /** @enum {string} */
            kind: "scheduled" | "signal" | "express";
            step: ("W" | "D3" | "D1" | "H6" | "H3" | "H1") | null;
            /** @enum {string} */
            msgType: "alert" | "update" | "cancel";
            level: ("IV" | "III" | "II" | "I") | null;
            colour: ("blue" | "yellow" | "orange" | "red") | null;
            sentAt: string | null;
            /** @enum {string} */
            status: "actual" | "exercise";
            episodeId: string | null;
        };
        DecisionDetail: {
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
            recordedByName: string | null;
            afterSignalMs: number | null;
            answered: components["schemas"]["DecisionBasis"][];
        };
        RecordedDecision: {
            decision: components["schemas"]["Decision"];
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
        ClosedDecisionClock: {
            clock: components["schemas"]["DecisionClock"];
        };
        Episodes: {
            items: components["schemas"]["Episode"][];
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
        EpisodeDecisions: {
            /** Format: date-time */
            now: string;
            planVersion: string;
            firstSignal: components["schemas"]["DecisionBasis"] | null;
            waitingSince: string | null;
            clocks: components["schemas"]["DecisionClock"][];
            bulletins: components["schemas"]["DecisionBasis"][];
            items: components["schemas"]["DecisionDetail"][];
        };
        OwnDuty: {
            /** Format: date-time */
            now: string;
            post: components["schemas"]["DutyPost"];
            covered: boolean;
            onDuty: components["schemas"]["DutyShift"] | null;
            shifts: components["schemas"]["DutyShift"][];
            obligations: {
                counts: components["schemas"]["ObligationCounts"];
                items: components["schemas"]["Obligation"][];
            };
        };
        DutyPost: {
            officeId: string | null;
            name: string;
            nameEn: string;
        };
        DutyShift: {
            id: string;
            officeId: string | null;
            accountId: string;
            name: string;
            /** Format: date-time */
            takenAt: string;
            takenNote: string;
            handedOverAt: string | null;
            handedOverTo: string | null;
            handedOverToName: string | null;
            note: string;
            obligations: components["schemas"]["ObligationCounts"] | null;
        };
        ObligationCounts: {
            receipts: number;
            followUps: number;
            phoneTasks: number;
            escalations: number;
            exercise: number;
        };
        Obligation: {
            /** @enum {string} */
            kind: "receipt" | "follow-up" | "phone-task" | "escalation";
            subjectId: string;
            officeId: string | null;
            bulletinId: string | null;
            number: string | null;
            headline: string | null;
            /** @enum {string} */
            status: "actual" | "exercise";
            /** Format: date-time */
            dueAt: string;
        };
        ChangedDuty: {
            shift: components["schemas"]["DutyShift"];
            already: boolean;
        };
        DutyPosts: {
            /** Format: date-time */
            now: string;
            items: components["schemas"]["DutyPostState"][];
        };
        DutyPostState: {
            post: components["schemas"]["DutyPost"];
            covered: boolean;
            onDuty: components["schemas"]["DutyShift"] | null;
            waitingSince: components["schemas"]["DutyShift"] | null;
            pageOpen: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type SystemStatus = components['schemas']['SystemStatus'];
export type DispatcherStatus = components['schemas']['DispatcherStatus'];
export type AuditorStatus = components['schemas']['AuditorStatus'];
export type Arming = components['schemas']['Arming'];
export type SignInAttack = components['schemas']['SignInAttack'];
export type City = components['schemas']['City'];
export type OfficeName = components['schemas']['OfficeName'];
export type Area = components['schemas']['Area'];
export type Township = components['schemas']['Township'];
export type BaseMap = components['schemas']['BaseMap'];
export type MapFeature = components['schemas']['MapFeature'];
export type Inbox = components['schemas']['Inbox'];
export type InboxItem = components['schemas']['InboxItem'];
export type Dispatch = components['schemas']['Dispatch'];
export type Bulletin = components['schemas']['Bulletin'];
export type AreaLevel = components['schemas']['AreaLevel'];
export type CarriedOver = components['schemas']['CarriedOver'];
export type ContradictionOverride = components['schemas']['ContradictionOverride'];
export type Receipt = components['schemas']['Receipt'];
export type FollowUp = components['schemas']['FollowUp'];
export type SupersededDispatch = components['schemas']['SupersededDispatch'];
export type ExpectedBulletin = components['schemas']['ExpectedBulletin'];
export type DispatcherLife = components['schemas']['DispatcherLife'];
export type InboxHistory = components['schemas']['InboxHistory'];
export type HistoryItem = components['schemas']['HistoryItem'];
export type GivenReceipt = components['schemas']['GivenReceipt'];
export type GivenReceipts = components['schemas']['GivenReceipts'];
export type WithdrawnReceipt = components['schemas']['WithdrawnReceipt'];
export type RecordedFollowUp = components['schemas']['RecordedFollowUp'];
export type FollowUpChain = components['schemas']['FollowUpChain'];
export type FollowUpEntry = components['schemas']['FollowUpEntry'];
export type AddedFollowUpEntry = components['schemas']['AddedFollowUpEntry'];
export type WaitingPhoneTasks = components['schemas']['WaitingPhoneTasks'];
export type WaitingPhoneTask = components['schemas']['WaitingPhoneTask'];
export type CallListEntry = components['schemas']['CallListEntry'];
export type PhoneCall = components['schemas']['PhoneCall'];
export type BulletinHeading = components['schemas']['BulletinHeading'];
export type TakenPhoneTask = components['schemas']['TakenPhoneTask'];
export type PhoneTask = components['schemas']['PhoneTask'];
export type RecordedCall = components['schemas']['RecordedCall'];
export type EscalationDetails = components['schemas']['EscalationDetails'];
export type EscalationDetail = components['schemas']['EscalationDetail'];
export type EscalationLevel = components['schemas']['EscalationLevel'];
export type Contact = components['schemas']['Contact'];
export type ContactChannel = components['schemas']['ContactChannel'];
export type EscalationSummary = components['schemas']['EscalationSummary'];
export type EscalationNotice = components['schemas']['EscalationNotice'];
export type AnsweredEscalation = components['schemas']['AnsweredEscalation'];
export type Escalation = components['schemas']['Escalation'];
export type ClosedEscalation = components['schemas']['ClosedEscalation'];
export type RollCall = components['schemas']['RollCall'];
export type RollCallOffice = components['schemas']['RollCallOffice'];
export type DeliverySummary = components['schemas']['DeliverySummary'];
export type RollCallContact = components['schemas']['RollCallContact'];
export type RollCalls = components['schemas']['RollCalls'];
export type BulletinsInForce = components['schemas']['BulletinsInForce'];
export type Decisions = components['schemas']['Decisions'];
export type UndecidedSignal = components['schemas']['UndecidedSignal'];
export type DecisionClock = components['schemas']['DecisionClock'];
export type DecisionBasis = components['schemas']['DecisionBasis'];
export type NamableBulletin = components['schemas']['NamableBulletin'];
export type DecisionDetail = components['schemas']['DecisionDetail'];
export type RecordedDecision = components['schemas']['RecordedDecision'];
export type Decision = components['schemas']['Decision'];
export type ClosedDecisionClock = components['schemas']['ClosedDecisionClock'];
export type Episodes = components['schemas']['Episodes'];
export type Episode = components['schemas']['Episode'];
export type LiftApproval = components['schemas']['LiftApproval'];
export type EpisodeDecisions = components['schemas']['EpisodeDecisions'];
export type OwnDuty = components['schemas']['OwnDuty'];
export type DutyPost = components['schemas']['DutyPost'];
export type DutyShift = components['schemas']['DutyShift'];
export type ObligationCounts = components['schemas']['ObligationCounts'];
export type Obligation = components['schemas']['Obligation'];
export type ChangedDuty = components['schemas']['ChangedDuty'];
export type DutyPosts = components['schemas']['DutyPosts'];
export type DutyPostState = components['schemas']['DutyPostState'];
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
    StatusController_read: {
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
                    "application/json": components["schemas"]["SystemStatus"];
                };
            };
        };
    };
    CityController_read: {
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
                    "application/json": components["schemas"]["City"];
                };
            };
        };
    };
    CityController_baseMap: {
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
    InboxController_read: {
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
                    "application/json": components["schemas"]["Inbox"];
                };
            };
        };
    };
    InboxController_history: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["InboxHistory"];
                };
            };
        };
    };
    InboxController_dispatch: {
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
                    "application/json": components["schemas"]["InboxItem"];
                };
            };
        };
    };
    ReceiptController_give: {
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
            /** @description Acknowledged before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenReceipt"];
                };
            };
            /** @description Acknowledged now */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenReceipt"];
                };
            };
        };
    };
    ReceiptController_giveAll: {
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
                    "application/json": components["schemas"]["GivenReceipts"];
                };
            };
        };
    };
    ReceiptController_withdraw: {
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
                    "application/json": components["schemas"]["WithdrawnReceipt"];
                };
            };
        };
    };
    ReceiptController_followUp: {
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
                    /** @enum {string} */
                    kind: "handled" | "reported";
                    toWhom: string;
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
                    "application/json": components["schemas"]["RecordedFollowUp"];
                };
            };
        };
    };
    FollowUpController_read: {
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
                    "application/json": components["schemas"]["FollowUpChain"];
                };
            };
        };
    };
    FollowUpController_append: {
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
                    /** @enum {string} */
                    kind: "handled" | "reported" | "submitted" | "instructed" | "forwarded" | "returned" | "cannot-act";
                    /** @default  */
                    person?: string;
                    /** @default  */
                    note?: string;
                    happenedAt?: string | null;
                    limitAt?: string | null;
                    corrects?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedFollowUpEntry"];
                };
            };
        };
    };
    PhoneTaskController_waiting: {
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
                    "application/json": components["schemas"]["WaitingPhoneTasks"];
                };
            };
        };
    };
    PhoneTaskController_take: {
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
                    "application/json": components["schemas"]["TakenPhoneTask"];
                };
            };
        };
    };
    PhoneTaskController_call: {
        parameters: {
            query?: never;
            header?: {
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
                    number: string;
                    /** @default  */
                    reached?: string;
                    /** @enum {string} */
                    outcome: "reached" | "no-answer" | "hung-up-early" | "wrong-number";
                    /** @default  */
                    note?: string;
                    /** @default false */
                    givesReceipt?: boolean;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedCall"];
                };
            };
        };
    };
    CommandController_list: {
        parameters: {
            query?: {
                state?: "open" | "answered" | "closed";
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
                    "application/json": components["schemas"]["EscalationDetails"];
                };
            };
        };
    };
    CommandController_answer: {
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
                    "application/json": components["schemas"]["AnsweredEscalation"];
                };
            };
        };
    };
    CommandController_calling: {
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
                    "application/json": components["schemas"]["AnsweredEscalation"];
                };
            };
        };
    };
    CommandController_close: {
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
                    "application/json": components["schemas"]["ClosedEscalation"];
                };
            };
        };
    };
    CommandController_rollCallOf: {
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
                    "application/json": components["schemas"]["RollCall"];
                };
            };
        };
    };
    CommandController_rollCalls: {
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
                    "application/json": components["schemas"]["RollCalls"];
                };
            };
        };
    };
    CommandController_inForce: {
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
                    "application/json": components["schemas"]["BulletinsInForce"];
                };
            };
        };
    };
    DecisionController_all: {
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
                    "application/json": components["schemas"]["Decisions"];
                };
            };
        };
    };
    DecisionController_decide: {
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
                    /** @enum {string} */
                    track: "warning-response" | "emergency-response";
                    /** @default null */
                    suggested?: string | null;
                    chosen: string;
                    /** Format: date-time */
                    decidedAt: string;
                    announcedAt?: string | null;
                    effectiveAt?: string | null;
                    answers: string[];
                    /** @default null */
                    planVersion?: string | null;
                    decidedBy: string;
                    /** @default  */
                    note?: string;
                    episodeId?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedDecision"];
                };
            };
        };
    };
    DecisionController_close: {
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
                    "application/json": components["schemas"]["ClosedDecisionClock"];
                };
            };
        };
    };
    DecisionController_episodes: {
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
                    "application/json": components["schemas"]["Episodes"];
                };
            };
        };
    };
    DecisionController_decisionsOf: {
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
                    "application/json": components["schemas"]["EpisodeDecisions"];
                };
            };
        };
    };
    DecisionController_record: {
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
                    /** @enum {string} */
                    track: "warning-response" | "emergency-response";
                    /** @default null */
                    suggested?: string | null;
                    chosen: string;
                    /** Format: date-time */
                    decidedAt: string;
                    announcedAt?: string | null;
                    effectiveAt?: string | null;
                    answers: string[];
                    /** @default null */
                    planVersion?: string | null;
                    decidedBy: string;
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
                    "application/json": components["schemas"]["RecordedDecision"];
                };
            };
        };
    };
    DutyController_own: {
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
                    "application/json": components["schemas"]["OwnDuty"];
                };
            };
        };
    };
    DutyController_takeOver: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    note?: string;
                    seenShiftId?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedDuty"];
                };
            };
        };
    };
    DutyController_handOver: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
                    "application/json": components["schemas"]["ChangedDuty"];
                };
            };
        };
    };
    DutyController_posts: {
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
                    "application/json": components["schemas"]["DutyPosts"];
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
}
