// Made by `npm run generate:api`; not to be edited.
export interface paths {
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 当前登录 / Who is signed in
         * @description 须登录或持令牌。 / For whoever is signed in, and any token.
         */
        get: operations["SessionController_show"];
        put?: never;
        /**
         * 登录 / Sign in
         * @description Sets the session cookie. The reply carries the CSRF token of the session.
         *
         *     无须登录。 / Needs no sign-in.
         */
        post: operations["SessionController_open"];
        /**
         * 退出 / Sign out
         * @description 须登录或持令牌。 / For whoever is signed in, and any token.
         */
        delete: operations["SessionController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 有人操作 / The person touched the page
         * @description For pages, on real input of a person and at most once a minute: the idle time begins again. Reading does not prolong a session; what changes something does.
         *
         *     须登录或持令牌。 / For whoever is signed in, and any token.
         */
        post: operations["SessionController_activity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/tokens-seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 已知悉令牌 / The person has seen `tokensMade`
         * @description 须登录或持令牌。 / For whoever is signed in, and any token.
         */
        post: operations["SessionController_tokensSeen"];
        delete?: never;
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
         *
         *     须登录或持令牌。 / For whoever is signed in, and any token.
         */
        post: operations["SessionController_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 我的登录 / My sessions
         * @description Those that still stand, the last used first.
         *
         *     须登录或持令牌。 / For whoever is signed in, and any token.
         */
        get: operations["SessionsController_list"];
        put?: never;
        post?: never;
        /**
         * 全部退出 / Sign out everywhere
         * @description Ends every session of the account, this one too.
         *
         *     须登录或持令牌。 / For whoever is signed in, and any token.
         */
        delete: operations["SessionsController_endAll"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * 结束一处登录 / End one of my sessions
         * @description Does nothing where it has ended already.
         *
         *     须登录或持令牌。 / For whoever is signed in, and any token.
         */
        delete: operations["SessionsController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/walls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 大屏 / Walls that the person may end
         * @description 指挥部值班员和管理员看到全部，其他人看到自己设置的。 / All of them for the command and the administrator, else those that the person made.
         *
         *     须登录或持令牌。 / For whoever is signed in, and any token.
         */
        get: operations["WallsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/walls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * 结束一块大屏 / End a wall
         * @description It shows nothing new from then on, and says so.
         *
         *     须登录或持令牌。 / For whoever is signed in, and any token.
         */
        delete: operations["WallsController_end"];
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
        /**
         * 天气过程列表 / Episodes, newest first
         * @description 权限：`episode:read`。 / Scope: `episode:read`.
         */
        get: operations["EpisodeController_list"];
        put?: never;
        /**
         * 开启天气过程 / Open an episode and plan its slots
         * @description 权限：`episode:write`。 / Scope: `episode:write`.
         */
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
        /**
         * 新建过程的预览 / The steps as they would be planned if the episode were opened now
         * @description 权限：`episode:write`。 / Scope: `episode:write`.
         */
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
        /**
         * 一次天气过程 / One episode with its slots, revisions, bulletins and decisions
         * @description 权限：`episode:read`。 / Scope: `episode:read`.
         */
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
        /**
         * 订正起始时间的预览 / What a revised onset would change
         * @description 权限：`episode:write`。 / Scope: `episode:write`.
         */
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
        /**
         * 订正起始时间 / Revise the onset; the same revision twice changes nothing
         * @description 权限：`episode:write`。 / Scope: `episode:write`.
         */
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
        /**
         * 订正影响范围 / Revise the areas; the same areas twice change nothing
         * @description 权限：`episode:write`。 / Scope: `episode:write`.
         */
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
        /**
         * 解除 / Draft the cancel whose publication lifts the episode; for the chief while a bulletin is due or missing
         * @description 权限：`episode:write`。 / Scope: `episode:write`.
         */
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
        /**
         * 撤销 / Withdraw an episode opened by mistake, of which nothing was published
         * @description 权限：`episode:write`。 / Scope: `episode:write`.
         */
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
        /**
         * 结束 / Close an episode of which nothing is owed any more
         * @description 权限：`episode:write`。 / Scope: `episode:write`.
         */
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
        /**
         * 演练列表 / Exercises, newest first
         * @description 权限：`episode:read`。 / Scope: `episode:read`.
         */
        get: operations["ExerciseController_list"];
        put?: never;
        /**
         * 发起演练 / Propose an exercise, of a scenario or by hand; no office hears of it before it is confirmed
         * @description 权限：`episode:write`。 / Scope: `episode:write`.
         */
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
        /**
         * 演练情景 / Scenarios that an exercise can be made of
         * @description 权限：`episode:read`。 / Scope: `episode:read`.
         */
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
        /**
         * 确认演练 / Confirm what somebody else has proposed: the exercise begins
         * @description 权限：`bulletin:sign`。 / Scope: `bulletin:sign`.
         */
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
        /**
         * 中止演练 / Call an exercise off: nothing of it is owed any more, and whoever received it is told
         * @description 权限：`episode:write`。 / Scope: `episode:write`.
         */
        post: operations["ExerciseController_abort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exercises/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一次演练 / One exercise
         * @description 权限：`episode:read`。 / Scope: `episode:read`.
         */
        get: operations["ExerciseController_one"];
        put?: never;
        post?: never;
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
        /**
         * 演练小结 / For each bulletin and office: arrival, receipt, follow-up, escalations
         * @description 权限：`episode:read`。 / Scope: `episode:read`.
         */
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
        /**
         * 应发时次 / Slots, of one episode or of all, by their due times
         * @description 权限：`episode:read`。 / Scope: `episode:read`.
         */
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
        /**
         * 免发 / Waive a slot, with a reason
         * @description 权限：`slot:waive`。 / Scope: `slot:waive`.
         */
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
        /**
         * 告警 / Missing-bulletin alarms, newest first
         * @description 权限：`episode:read`。 / Scope: `episode:read`.
         */
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
        /**
         * 信息检索 / Bulletins, newest first
         * @description 权限：`bulletin:read`。 / Scope: `bulletin:read`.
         */
        get: operations["BulletinController_list"];
        put?: never;
        /**
         * 制作 / Draft a bulletin: of a slot, from its template, or at once
         * @description 权限：`bulletin:draft`。 / Scope: `bulletin:draft`.
         */
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
        /**
         * 预警信号 / Draft a warning signal
         * @description 权限：`bulletin:draft`。 / Scope: `bulletin:draft`.
         */
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
        /**
         * 气象信息快报 / Draft an express bulletin
         * @description 权限：`bulletin:draft`。 / Scope: `bulletin:draft`.
         */
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
        /**
         * 一份信息 / One bulletin with its revisions and the offices to which it went
         * @description 权限：`bulletin:read`。 / Scope: `bulletin:read`.
         */
        get: operations["BulletinController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * 修改 / Edit; `If-Match`, or `version` of the body, says which version was seen
         * @description 权限：`bulletin:draft`。 / Scope: `bulletin:draft`.
         */
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
        /**
         * 送审 / Submit for review
         * @description 权限：`bulletin:draft`。 / Scope: `bulletin:draft`.
         */
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
        /**
         * 审核 / Review: approve, or return with a note
         * @description 权限：`bulletin:review`。 / Scope: `bulletin:review`.
         */
        post: operations["BulletinController_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulletins/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤回、退回 / Recall by its author, or return by a signer: a draft again, without any approval
         * @description 权限：`bulletin:draft`或`bulletin:sign`。 / Scope: `bulletin:draft` or `bulletin:sign`.
         */
        post: operations["BulletinController_takeBack"];
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
        /**
         * 放行不一致 / Let words stand that contradict the record, with a reason; an edit takes it back
         * @description 权限：`bulletin:sign`。 / Scope: `bulletin:sign`.
         */
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
        /**
         * 签发 / Sign; `emergency` for what one person may publish alone
         * @description 权限：`bulletin:sign`或`bulletin:publish-emergency`。 / Scope: `bulletin:sign` or `bulletin:publish-emergency`.
         */
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
        /**
         * 发布 / Publish a signed bulletin; once for each idempotency key
         * @description 权限：`bulletin:publish`。 / Scope: `bulletin:publish`.
         */
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
        /**
         * 作废 / Discard what is not published
         * @description 权限：`bulletin:draft`。 / Scope: `bulletin:draft`.
         */
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
        /**
         * 补签发 / Countersign an emergency publication; for who may sign, and has not signed or published it
         * @description 权限：`bulletin:sign`。 / Scope: `bulletin:sign`.
         */
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
        /**
         * 更新、更正、解除、撤回 / Draft a revision of a published bulletin
         * @description 权限：`bulletin:draft`。 / Scope: `bulletin:draft`.
         */
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
        /**
         * 预览 / How each channel will show a bulletin, who gets it, and what they had before
         * @description 权限：`bulletin:draft`或`audit:read`。 / Scope: `bulletin:draft` or `audit:read`.
         */
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
        /**
         * 谁在编辑 / Who is editing now, and the version there is
         * @description 权限：`bulletin:draft`。 / Scope: `bulletin:draft`.
         */
        get: operations["EditingController_now"];
        /**
         * 正在编辑 / “I am editing”; to be repeated, it expires after 30 s
         * @description 权限：`bulletin:draft`。 / Scope: `bulletin:draft`.
         */
        put: operations["EditingController_heard"];
        post?: never;
        /**
         * 不再编辑 / “I have left”
         * @description 权限：`bulletin:draft`。 / Scope: `bulletin:draft`.
         */
        delete: operations["EditingController_gone"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulletins/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 整理附件 / Their order and descriptions as given; what is left out is taken from the bulletin, which is a draft again
         * @description 权限：`bulletin:draft`。 / Scope: `bulletin:draft`.
         */
        put: operations["AttachmentController_arrange"];
        /**
         * 添加附件 / Attach a file to what is not published; it is a draft again
         * @description 请求体即文件本身：图片（PNG、JPEG、WebP）、PDF、表格（CSV、XLSX），按内容识别。图片重新编码并去除拍摄信息；PDF、表格含脚本、宏、内嵌文件或外部链接的不收。 / The body is the file itself: a picture (PNG, JPEG, WebP), a PDF, or a table (CSV, XLSX), told by its content. Pictures are encoded again without what they say of place and device; a PDF or a table with scripts, macros, files in it or links to others is refused.
         *
         *     权限：`bulletin:draft`。 / Scope: `bulletin:draft`.
         */
        post: operations["AttachmentController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulletins/{id}/attachments/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 附件内容 / One attachment; it never changes under its address once the bulletin is published
         * @description 权限：`bulletin:read`。 / Scope: `bulletin:read`.
         */
        get: operations["AttachmentController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulletins/{id}/document.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载 PDF / A bulletin as a PDF
         * @description 版式按 GB/T 9704，内容与打印页一致，附件附后。草稿、演练以及已更新、解除、撤回的，首部和每页都有标记。 / In the form of GB/T 9704, with the content of the printed page and the attachments behind it. Drafts, exercises, and what was replaced, lifted or retracted are marked at the top of each page.
         *
         *     权限：`bulletin:read`。 / Scope: `bulletin:read`.
         */
        get: operations["DocumentController_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulletins/{id}/document.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载 Word / A bulletin as a Word file
         * @description 版式按 GB/T 9704，内容与打印页一致，附件附后。草稿、演练以及已更新、解除、撤回的，首部和每页都有标记。 / In the form of GB/T 9704, with the content of the printed page and the attachments behind it. Drafts, exercises, and what was replaced, lifted or retracted are marked at the top of each page.
         *
         *     权限：`bulletin:read`。 / Scope: `bulletin:read`.
         */
        get: operations["DocumentController_docx"];
        put?: never;
        post?: never;
        delete?: never;
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
        /**
         * 审计 / Audit entries, newest first
         * @description 权限：`audit:read`。 / Scope: `audit:read`.
         */
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
        /**
         * 审计导出 / The audit as CSV, newest first; UTF-8 with a byte order mark
         * @description 权限：`audit:read`。 / Scope: `audit:read`.
         */
        get: operations["AuditController_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/personal-reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 个人信息查阅记录 / Who read personal data, newest first: one row for each reader, kind and hour
         * @description 权限：`audit:read`。 / Scope: `audit:read`.
         */
        get: operations["AuditController_reads"];
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
        /**
         * 审计链校验 / The audit chain: its length, its head, and whether the newest rows are as they were written
         * @description 权限：`audit:read`。 / Scope: `audit:read`.
         */
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
        /**
         * 单位与联系人 / Offices, contacts, who is on duty, and how many are signed in
         * @description 权限：`office:read`。 / Scope: `office:read`.
         */
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
        /**
         * 产品 / Products and their templates
         * @description 权限：`bulletin:read`。 / Scope: `bulletin:read`.
         */
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
        /**
         * 灾种 / Hazards with their cadence and signals
         * @description 权限：`bulletin:read`。 / Scope: `bulletin:read`.
         */
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
        /**
         * 区域 / Areas (GB/T 2260)
         * @description 权限：`bulletin:read`。 / Scope: `bulletin:read`.
         */
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
        /**
         * 分发 / Dispatches with deliveries, receipts and escalations, newest first
         * @description 权限：`dispatch:read`。 / Scope: `dispatch:read`.
         */
        get: operations["DispatchController_listDispatches"];
        put?: never;
        post?: never;
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
        /**
         * 签收情况 / The dispatches of a published bulletin, the most urgent first; `counts` are of all of them
         * @description 权限：`dispatch:read`。 / Scope: `dispatch:read`.
         */
        get: operations["DispatchController_rollCall"];
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
        /**
         * 一份分发 / One dispatch
         * @description 权限：`dispatch:read`。 / Scope: `dispatch:read`.
         */
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
        /**
         * 运行状况 / Processes, their heartbeats, and whether the invariants hold
         * @description 权限：`episode:read`或`audit:read`。 / Scope: `episode:read` or `audit:read`.
         */
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
        /**
         * 联络测试 / Send a test message to one contact on one channel; once a minute
         * @description 权限：`contact:test`。 / Scope: `contact:test`.
         */
        post: operations["ContactController_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 就绪度 / Who is reached, and how, if a signal is published for the whole city at an instant within 30 days; now if none is given
         * @description 权限：`office:read`。 / Scope: `office:read`.
         */
        get: operations["ReadinessController_at"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/readiness/risks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 就绪隐患 / What may keep a bulletin from reaching somebody within 30 days, the first to begin first
         * @description 权限：`office:read`。 / Scope: `office:read`.
         */
        get: operations["ReadinessController_risks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本单位值班表 / The roster of the own place: who holds which post from a day on, with the gaps
         * @description `level`：指挥部的级别（1 为最先通知的一级），或气象局的岗位（1 值班预报员，2 首席预报员） / the level of the command, 1 is asked first; at the bureau the post: 1 forecasters on duty, 2 chief forecaster. Times are those of the city.
         *
         *     权限：`roster:read`。 / Scope: `roster:read`.
         */
        get: operations["RosterController_own"];
        /**
         * 保存值班表为新的一版 / Save the roster of the own place as its next version
         * @description `seenVersion` is the version that was edited, 0 where there was none. Swaps are not part of it: they need the consent of both. Whoever is taken off the list and stands in a turn stays, as somebody who left.
         *
         *     权限：`roster:edit`。 / Scope: `roster:edit`.
         */
        put: operations["RosterController_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 值班表历次版本 / Who changed the roster, and when; newest first
         * @description 权限：`roster:read`。 / Scope: `roster:read`.
         */
        get: operations["RosterController_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 某一版值班表 / The roster as it was in one version
         * @description 权限：`roster:read`。 / Scope: `roster:read`.
         */
        get: operations["RosterController_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 预览导入（CSV、XLSX、iCal） / What a file would make of the roster; nothing is stored
         * @description Columns by the first row: 日期, 开始, 结束, 值班员, 带班领导, 备勤, and 值班员电话 and so on. Each fault names its row and column. To apply it, save `roster` with `seenVersion`.
         *
         *     权限：`roster:edit`。 / Scope: `roster:edit`.
         */
        post: operations["RosterController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/people/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 离岗 / A person ends at once, here and in every other roster; nobody else moves
         * @description 权限：`roster:edit`。 / Scope: `roster:edit`.
         */
        post: operations["RosterController_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 值班表日历（iCal） / The roster as a calendar: names only
         * @description 权限：`roster:read`。 / Scope: `roster:read`.
         */
        get: operations["RosterController_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/print.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 打印值班表 / The roster as a page to print
         * @description 权限：`roster:read`。 / Scope: `roster:read`.
         */
        get: operations["RosterController_print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/swaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提出换班 / Propose a swap of two shifts; one of them is your own
         * @description Proposing the same once more gives the swap that is open already.
         *
         *     权限：`roster:edit`。 / Scope: `roster:edit`.
         */
        post: operations["RosterSwapController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/swaps/{id}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 同意换班 / The other person agrees: the swap is part of the next version
         * @description 权限：`roster:edit`。 / Scope: `roster:edit`.
         */
        post: operations["RosterSwapController_agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/swaps/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 不同意换班 / The other person does not agree
         * @description 权限：`roster:edit`。 / Scope: `roster:edit`.
         */
        post: operations["RosterSwapController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/swaps/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤回换班 / Whoever proposed it takes it back
         * @description 权限：`roster:edit`。 / Scope: `roster:edit`.
         */
        post: operations["RosterSwapController_withdraw"];
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
        /**
         * 账号 / Accounts of persons
         * @description 权限：`account:manage`。 / Scope: `account:manage`.
         */
        get: operations["AccountController_list"];
        put?: never;
        /**
         * 新建账号 / Make an account
         * @description 权限：`account:manage`。 / Scope: `account:manage`.
         */
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
        /**
         * 一个账号 / One account
         * @description 权限：`account:manage`。 / Scope: `account:manage`.
         */
        get: operations["AccountController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * 停用、启用、解锁、调整岗位 / Disable, enable or unlock an account, or change its roles or office; nobody does that to the own one
         * @description 权限：`account:manage`。 / Scope: `account:manage`.
         */
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
        /**
         * 重设密码 / Set a password; ends all sessions of the account
         * @description 权限：`account:manage`。 / Scope: `account:manage`.
         */
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
        /**
         * 接口令牌 / API tokens of machines
         * @description 权限：`account:manage`。 / Scope: `account:manage`.
         */
        get: operations["AccountController_listTokens"];
        put?: never;
        /**
         * 新建令牌 / Make an API token; it is shown this once, so a repeated key is refused with 409
         * @description 令牌属于一个账号（`ownerId`），或属于一个单位（`officeId`）：后者供该单位自己的系统收取、签收和登记办理。 / A token belongs to an account, or to an office, whose own system receives, acknowledges and records by it.
         *
         *     权限：`account:manage`。 / Scope: `account:manage`.
         */
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
        /**
         * 撤销令牌 / Revoke an API token
         * @description 权限：`account:manage`。 / Scope: `account:manage`.
         */
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
        /**
         * 底图 / The outlines of the districts, as GeoJSON
         * @description 权限：`bulletin:read`。 / Scope: `bulletin:read`.
         */
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
         * @description 与接收端相同，另有气象局自己的事务。 / As on the receiver console, and the bureau’s own business besides.
         *
         *     `id` 是变化的序号；重连时以 `Last-Event-ID` 送回，即从其后继续。/ `id` is the number of the change; sent back as `Last-Event-ID`, the stream goes on after it.
         *
         *     `data` 是 JSON：`seq`、`kind`（同 `event`）、`at`、`officeId`、`subjectId`、`payload`；各类变化的 `payload` 见组件 `StreamChange`。/ `data` is JSON with these fields; the component `StreamChange` has the `payload` of each kind.
         *
         *     变化的 `event`：/ `event` of a change: `episode-opened`, `episode-lifted`, `episode-withdrawn`, `episode-closed`, `onset-revised`, `areas-revised`, `slot-changed`, `desk-reminder`, `bulletin-missing`, `alarm-raised`, `alarm-closed`, `bulletin-drafted`, `bulletin-changed`, `bulletin-editing`, `countersignature-overdue`, `bulletin-published`, `dispatch-opened`, `number-report-changed`, `dispatch-superseded`, `dispatch-acknowledged`, `receipt-withdrawn`, `follow-up-recorded`, `follow-up-entry-added`, `office-reminder`, `phone-task-opened`, `phone-task-changed`, `escalation-raised`, `escalation-told`, `escalation-calling`, `escalation-answered`, `escalation-closed`, `exercise-proposed`, `exercise-confirmed`, `exercise-aborted`, `contact-tested`, `duty-changed`, `roster-changed`, `roster-swap-changed`, `decision-recorded`, `decision-clock-changed`, `leader-calls-changed`, `leader-call-changed`, `foreign-signals-changed`, `unit-signal-changed`, `unit-response-recorded`, `clock-moved`.
         *
         *     流自身的 `event`：`live` 已连续，`not-live` 数据库监听中断，`reload` 缺了变化、须重新读取；`data` 为 `{"seq":…}`。`pulse` 每5秒一次，`data` 为 `{"now":…,"page":…}`，没有 `id`；值守页面收到后以 `GET /api/v1/status?page=…` 证明仍在运行，否则20秒后不算在岗。/ `event` of the stream itself: `live`, `not-live` (the feed of the database is interrupted), `reload` (changes are missing: read everything again), with `{"seq":…}`; `pulse` every 5 s with `{"now":…,"page":…}` and without `id`; a page of the console answers it with `GET /api/v1/status?page=…`, and counts as absent after 20 s without.
         *
         *     权限：`episode:read`。 / Scope: `episode:read`.
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
        /**
         * 值守台 / What the desk must see: open episodes with their slots, drafts in work, alarms, silent offices
         * @description 权限：`episode:read`。 / Scope: `episode:read`.
         */
        get: operations["NowController_now"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/number-reports/{id}/handle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 断号已处理 / The desk has looked after what an office did not receive; once, with how
         * @description 权限：`bulletin:draft`。 / Scope: `bulletin:draft`.
         */
        post: operations["NumberReportController_handle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offline-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 离线应急页的新旧 / Whether there is an offline sheet, and of when a copy that a desk keeps has to be at least
         * @description 权限：`offline-sheet:take`。 / Scope: `offline-sheet:take`.
         */
        get: operations["OfflineSheetController_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offline-sheet.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 离线应急页 / The offline sheet: one HTML file under the passphrase, for when every server is down
         * @description 给谁打电话、现行有效的信息、未了结的事项和空白签收单。文件用口令打开，不需要网络；每次下载都记入审计。 / Whom to call, what is in force, what stands open, and blank receipt forms. The file opens with the passphrase, without a network; each download is an entry of the audit.
         *
         *     权限：`offline-sheet:take`。 / Scope: `offline-sheet:take`.
         */
        get: operations["OfflineSheetController_take"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offline-sheet.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 离线应急页的 PDF / The offline sheet as a PDF under the same passphrase, for paper
         * @description 内容与离线应急页相同；每次下载都记入审计。 / With the content of the page; each download is an entry of the audit.
         *
         *     权限：`offline-sheet:take`。 / Scope: `offline-sheet:take`.
         */
        get: operations["OfflineSheetController_takePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/foreign-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 外部信号 / What other stations say, newest first
         * @description 权限：`bulletin:draft`或`audit:read`。 / Scope: `bulletin:draft` or `audit:read`.
         */
        get: operations["ForeignMessageController_list"];
        put?: never;
        /**
         * 上传CAP文件 / Keep the CAP 1.2 file of a station; it is published by nobody
         * @description 请求体即文件本身，最多1 MB。按内容识别，逐项校验；同一条信息只保存一次。 / The body is the file itself, at most 1 MB. It is checked element by element, and kept once.
         *
         *     权限：`bulletin:draft`。 / Scope: `bulletin:draft`.
         */
        post: operations["ForeignMessageController_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/foreign-messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一条外部信号 / One message of another station
         * @description 权限：`bulletin:draft`或`audit:read`。 / Scope: `bulletin:draft` or `audit:read`.
         */
        get: operations["ForeignMessageController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/foreign-messages/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 取作草稿 / Make a draft of a signal of another station; a mark in it must be rewritten before it can be submitted
         * @description 权限：`bulletin:draft`。 / Scope: `bulletin:draft`.
         */
        post: operations["ForeignMessageController_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cap-sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 外部信号来源 / The stations whose signals come in, and how the last look at each went
         * @description 权限：`bulletin:draft`或`audit:read`。 / Scope: `bulletin:draft` or `audit:read`.
         */
        get: operations["ForeignMessageController_sources"];
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
        /**
         * 时钟 / The ledger’s clock, and what it waits for
         * @description 权限：`clock:move`。 / Scope: `clock:move`.
         */
        get: operations["ClockController_read"];
        put?: never;
        /**
         * 调钟 / Move the clock forward
         * @description 权限：`clock:move`。 / Scope: `clock:move`.
         */
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
        EpisodePage: {
            items: components["schemas"]["Episode"][];
            next: string | null;
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
            attachments: components["schemas"]["Attachment"][];
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
        /**
         * @example {
         *       "sha256": "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592",
         *       "sha1": "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d",
         *       "fileName": "郑州市未来3小时雨量图.png",
         *       "mediaType": "image/png",
         *       "sizeBytes": 482113,
         *       "width": 1600,
         *       "height": 1200,
         *       "altText": "雨量图：金水区、二七区3小时雨量100至150毫米，其余区县50至80毫米"
         *     }
         */
        Attachment: {
            sha256: string;
            sha1: string;
            fileName: string;
            /** @enum {string} */
            mediaType: "image/png" | "image/jpeg" | "image/webp" | "application/pdf" | "text/csv" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            sizeBytes: number;
            width: number | null;
            height: number | null;
            altText: string;
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
        NewExercise: {
            scenario: string;
            onset?: string | null;
            /** @default 1 */
            leadFactor: number;
            /** @default  */
            note: string;
        } | {
            hazard: string;
            title: string;
            areas: string[];
            /** Format: date-time */
            onset: string;
            /** Format: date-time */
            endsAt: string;
            /** @default 1 */
            leadFactor: number;
            /** @default  */
            note: string;
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
            next: string | null;
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
            cause: "unacknowledged" | "undeliverable" | "follow-up-overdue" | "missing-bulletin" | "undecided" | "cannot-act" | "leaders-not-reached" | "unit-no-response";
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
            next: string | null;
        };
        AlarmDetails: {
            items: components["schemas"]["AlarmDetail"][];
            next: string | null;
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
        NewDraft: {
            slotId: string;
            productCode?: string;
        } | {
            /** @enum {string} */
            kind: "signal" | "express";
            hazard: string;
            productCode: string;
            /** @default null */
            episodeId: string | null;
            /**
             * @default actual
             * @enum {string}
             */
            status: "actual" | "exercise";
            /** @default  */
            headline: string;
            /** @default  */
            description: string;
            /** @default  */
            instruction: string;
            areas: {
                areaCode: string;
                /** @default null */
                level: ("IV" | "III" | "II" | "I") | null;
                /** @default null */
                colour: ("blue" | "yellow" | "orange" | "red") | null;
            }[];
            /** @default null */
            level: ("IV" | "III" | "II" | "I") | null;
            /** @default null */
            colour: ("blue" | "yellow" | "orange" | "red") | null;
            onset?: string | null;
            expires?: string | null;
            /** @default {} */
            fields: {
                [key: string]: string;
            };
        };
        BulletinPage: {
            items: components["schemas"]["Bulletin"][];
            next: string | null;
        };
        BulletinDetail: {
            bulletin: components["schemas"]["Bulletin"];
            revisions: components["schemas"]["Bulletin"][];
            addressees: components["schemas"]["Addressee"][];
            people: components["schemas"]["PersonName"][];
            endedBy: components["schemas"]["EndedBy"] | null;
        };
        Addressee: {
            officeId: string;
            officeName: string;
            officeNameEn: string;
            /** Format: date-time */
            receiptDueAt: string;
        };
        PersonName: {
            id: string;
            name: string;
        };
        EndedBy: {
            number: string | null;
            revisionKind: ("continue" | "upgrade" | "downgrade" | "material-correction" | "minor-correction" | "extend" | "lift" | "retract") | null;
        };
        Publication: {
            bulletin: components["schemas"]["Bulletin"];
            dispatches: components["schemas"]["Dispatch"][];
        };
        Dispatch: {
            id: string;
            bulletinId: string;
            officeId: string;
            officeName: string;
            officeNameEn: string;
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
            receiverNumber: components["schemas"]["ReceiverNumber"] | null;
        };
        ReceiverNumber: {
            /** @example 2026 */
            year: number;
            /** @example 12 */
            number: number;
            previous: number | null;
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
        /**
         * @example {
         *       "sha256": "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592",
         *       "altText": "雨量图：金水区3小时雨量100至150毫米"
         *     }
         */
        ArrangedAttachment: {
            sha256: string;
            altText: string;
        };
        AuditEntries: {
            items: components["schemas"]["AuditEntry"][];
            next: string | null;
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
        PersonalReads: {
            items: components["schemas"]["PersonalRead"][];
            next: string | null;
        };
        PersonalRead: {
            seq: number;
            readerId: string;
            readerName: string;
            kind: string;
            /** Format: date-time */
            hour: string;
            app: string;
            remoteAddress: string | null;
            client: string | null;
            /** Format: date-time */
            firstAt: string;
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
            posts: components["schemas"]["PostName"][];
        };
        Office: {
            id: string;
            name: string;
            nameEn: string;
            parent: string | null;
            /** @enum {string} */
            level: "city" | "district" | "township";
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
            leader?: boolean;
        };
        DirectoryChannel: {
            /** @enum {string} */
            kind: "console" | "push" | "email" | "webhook" | "sms" | "voice" | "wecom-app" | "dingtalk-app" | "ding" | "dingtalk" | "wecom" | "feishu";
            address?: string;
            fallback: boolean;
            withinMin: number | null;
            last: {
                /** @enum {string} */
                result: "sent" | "delivered" | "failed";
                /** Format: date-time */
                at: string;
                reason: string | null;
                /** @enum {string} */
                purpose: "bulletin" | "office-reminder" | "colleague-silent" | "escalation" | "escalation-closed" | "desk-reminder" | "missing-bulletin" | "alarm-closed" | "follow-up-overdue" | "contact-test" | "exercise-aborted" | "roster-gap" | "shift-reminder" | "readiness-alarm" | "line-test" | "leader-call" | "unit-reminder";
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
            unitResponse: {
                colours: ("blue" | "yellow" | "orange" | "red")[];
                remindAfterMin: number;
                tellAfterMin: number;
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
            unreachableAfterPercent?: number;
            contacts: components["schemas"]["DirectoryContact"][];
        };
        PostName: {
            name: string;
            nameEn: string;
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
            eventCode?: string;
            steps: components["schemas"]["CadenceStep"][];
            signals: components["schemas"]["SignalRule"][];
            levels?: components["schemas"]["LevelRule"][];
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
            criteriaEn?: string;
            validMin: number;
            advice: string[];
            receipt: components["schemas"]["ReceiptRule"];
        };
        LevelRule: {
            /** @enum {string} */
            level: "IV" | "III" | "II" | "I";
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
            next: string | null;
        };
        DispatchDetail: {
            dispatch: components["schemas"]["Dispatch"];
            deliveries: components["schemas"]["Delivery"][];
            receipt: components["schemas"]["Receipt"] | null;
            receiptOrigin: components["schemas"]["ReceiptOrigin"] | null;
            followUp: components["schemas"]["FollowUp"] | null;
            escalations: components["schemas"]["Escalation"][];
            phoneTask: components["schemas"]["PhoneTask"] | null;
        };
        Delivery: {
            id: string;
            /** @enum {string} */
            purpose: "bulletin" | "office-reminder" | "colleague-silent" | "escalation" | "escalation-closed" | "desk-reminder" | "missing-bulletin" | "alarm-closed" | "follow-up-overdue" | "contact-test" | "exercise-aborted" | "roster-gap" | "shift-reminder" | "readiness-alarm" | "line-test" | "leader-call" | "unit-reminder";
            dispatchId: string | null;
            escalationId: string | null;
            alarmId: string | null;
            slotId: string | null;
            bulletinId: string | null;
            officeId: string | null;
            contactId: string;
            contactName: string;
            /** @enum {string} */
            channel: "console" | "push" | "email" | "webhook" | "sms" | "voice" | "wecom-app" | "dingtalk-app" | "ding" | "dingtalk" | "wecom" | "feishu";
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
            way: "console" | "email-link" | "phone" | "sms" | "voice" | "wecom-app" | "dingtalk-app" | "system" | "paper";
            /** @enum {string} */
            proof: "signed-in" | "link-holder" | "word-of-caller" | "paper-form" | "office-token" | "number-holder" | "messenger-member";
            lateByMs: number;
            withdrawnAt: string | null;
            withdrawnBy: string | null;
            withdrawnReason: string | null;
            enteredAt: string | null;
        };
        ReceiptOrigin: {
            address: string | null;
            program: string | null;
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
            cause: "unacknowledged" | "undeliverable" | "follow-up-overdue" | "missing-bulletin" | "undecided" | "cannot-act" | "leaders-not-reached" | "unit-no-response";
            dispatchId: string | null;
            alarmId: string | null;
            decisionClockId: string | null;
            leaderRoundId: string | null;
            unitSignalId: string | null;
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
            unreachableAfterPercent?: number;
            contacts: components["schemas"]["Contact"][];
        };
        Contact: {
            id: string;
            name: string;
            post: string;
            phone: string | null;
            channels: components["schemas"]["ContactChannel"][];
            standby: boolean;
            leader?: boolean;
        };
        ContactChannel: {
            /** @enum {string} */
            kind: "console" | "push" | "email" | "webhook" | "sms" | "voice" | "wecom-app" | "dingtalk-app" | "ding" | "dingtalk" | "wecom" | "feishu";
            address: string;
            fallback: boolean;
            secretRef: string | null;
            withinMin?: number | null;
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
        BulletinRollCall: {
            counts: components["schemas"]["RollCallCounts"];
            items: components["schemas"]["DispatchDetail"][];
            next: string | null;
        };
        RollCallCounts: {
            offices: number;
            received: number;
            owingReceipt: number;
            owingFollowUp: number;
            escalated: number;
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
            channel: "console" | "push" | "email" | "webhook" | "sms" | "voice" | "wecom-app" | "dingtalk-app" | "ding" | "dingtalk" | "wecom" | "feishu";
            contactName: string;
            /** Format: date-time */
            at: string;
        };
        Readiness: {
            /** Format: date-time */
            at: string;
            hazard: string;
            /** @enum {string} */
            colour: "blue" | "yellow" | "orange" | "red";
            offices: components["schemas"]["ReadyOffice"][];
            levels: components["schemas"]["ReadyLevel"][];
            bureau: components["schemas"]["ReadyLevel"][];
            checkedAt: string | null;
            /** Format: date-time */
            untilAt: string;
        };
        ReadyOffice: {
            id: string;
            name: string;
            nameEn: string;
            /** @enum {string} */
            reach: "reached" | "notified-only" | "nobody";
            isRostered: boolean;
            /** Format: date-time */
            receiptDueAt: string;
            instead: {
                name: string;
                nameEn: string;
            } | null;
            people: components["schemas"]["ReadyPerson"][];
        };
        ReadyPerson: {
            contactId: string;
            name: string;
            post: string;
            standby: boolean;
            ways: components["schemas"]["ReadyWay"][];
        };
        /**
         * @example {
         *       "channel": "email",
         *       "address": "zbs@duty.example",
         *       "atOnce": true,
         *       "result": "sent",
         *       "reason": null,
         *       "triedAt": "2026-11-30T00:00:00.000Z",
         *       "provenAt": "2026-11-28T01:12:00.000Z",
         *       "lineTest": {
         *         "sentAt": "2026-11-28T01:00:00.000Z",
         *         "provenAt": "2026-11-28T01:12:00.000Z",
         *         "isOpen": false,
         *         "missed": 0
         *       }
         *     }
         */
        ReadyWay: {
            /** @enum {string} */
            channel: "console" | "push" | "email" | "webhook" | "sms" | "voice" | "wecom-app" | "dingtalk-app" | "ding" | "dingtalk" | "wecom" | "feishu";
            address?: string;
            atOnce: boolean;
            result: ("sent" | "delivered" | "failed") | null;
            reason: string | null;
            triedAt: string | null;
            provenAt: string | null;
            lineTest: components["schemas"]["LineTest"] | null;
        };
        /**
         * @example {
         *       "sentAt": "2026-11-28T01:00:00.000Z",
         *       "provenAt": "2026-11-28T01:12:00.000Z",
         *       "isOpen": false,
         *       "missed": 0
         *     }
         */
        LineTest: {
            sentAt: string | null;
            provenAt: string | null;
            isOpen: boolean;
            missed: number;
        };
        ReadyLevel: {
            place: string;
            name: string;
            nameEn: string;
            /** @enum {string} */
            reach: "reached" | "notified-only" | "nobody";
            isRostered: boolean;
            people: components["schemas"]["ReadyPerson"][];
        };
        ReadinessRisks: {
            items: components["schemas"]["ReadinessRisk"][];
            next: string | null;
        };
        /**
         * @example {
         *       "id": "rsk-5d41402abc4b2a76b9719d91",
         *       "kind": "post-empty",
         *       "place": "duty-office",
         *       "placeName": "市委市政府总值班室",
         *       "placeNameEn": "Municipal duty office",
         *       "post": "officer",
         *       "contactId": null,
         *       "name": "周值班",
         *       "channel": null,
         *       "detail": "on-leave",
         *       "beginsAt": "2026-12-03T00:00:00.000Z",
         *       "endsAt": "2026-12-04T00:00:00.000Z",
         *       "foundAt": "2026-11-30T01:00:00.000Z",
         *       "toldAt": null
         *     }
         */
        ReadinessRisk: {
            id: string;
            /** @enum {string} */
            kind: "nobody-reached" | "post-empty" | "one-way" | "way-failed" | "canary-missed" | "way-unproven" | "channel-failed" | "certificate-ends" | "quota-near";
            place: string | null;
            placeName: string | null;
            placeNameEn: string | null;
            post: ("officer" | "leader" | "standby") | null;
            contactId: string | null;
            name: string | null;
            channel: ("console" | "push" | "email" | "webhook" | "sms" | "voice" | "wecom-app" | "dingtalk-app" | "ding" | "dingtalk" | "wecom" | "feishu") | null;
            detail: string | null;
            /** Format: date-time */
            beginsAt: string;
            endsAt: string | null;
            /** Format: date-time */
            foundAt: string;
            toldAt: string | null;
        };
        OwnRoster: {
            /** Format: date-time */
            now: string;
            place: string;
            name: string;
            nameEn: string;
            version: {
                id: string;
                version: number;
                note: string;
                /** Format: date-time */
                madeAt: string;
                madeByName: string;
            } | null;
            span: {
                from: string;
                to: string;
            };
            rows: components["schemas"]["RosterRow"][];
            plannedPosts: ("officer" | "leader" | "standby")[];
            roster: components["schemas"]["Roster"];
            ownPersonId: string | null;
            openSwaps: components["schemas"]["RosterSwap"][];
            levels: {
                name: string;
                nameEn: string;
            }[];
        };
        RosterRow: {
            from: string;
            to: string;
            holders: {
                officer: components["schemas"]["RosterHolder"];
                leader: components["schemas"]["RosterHolder"];
                standby: components["schemas"]["RosterHolder"];
            };
        };
        RosterHolder: {
            /** @constant */
            held: true;
            person: components["schemas"]["RosterPerson"];
        } | {
            /** @constant */
            held: false;
            gap: {
                /** @constant */
                why: "nobody-planned";
            } | {
                /** @constant */
                why: "on-leave";
                personId: string;
                name: string;
            } | {
                /** @constant */
                why: "left";
                personId: string;
                name: string;
            };
        };
        RosterPerson: {
            id: string;
            name: string;
            phone: string | null;
            email: string | null;
            accountId: string | null;
            contactId: string | null;
            leftAt: string | null;
        };
        Roster: {
            people: components["schemas"]["RosterPerson"][];
            patterns: components["schemas"]["RosterPattern"][];
            shifts: components["schemas"]["RosterShift"][];
            leaves: components["schemas"]["RosterLeave"][];
            substitutes: components["schemas"]["RosterSubstitute"][];
            swaps: components["schemas"]["RosterExchange"][];
        };
        RosterPattern: {
            /** @enum {string} */
            post: "officer" | "leader" | "standby";
            /** @enum {string} */
            kind: "whole-day" | "day-and-night" | "weekly";
            startsOn: string;
            endsOn: string | null;
            changesAt: string[];
            order: (string | null)[];
        };
        RosterShift: {
            from: string;
            to: string;
            /** @enum {string} */
            post: "officer" | "leader" | "standby";
            personId: string | null;
        };
        RosterLeave: {
            from: string;
            to: string;
            personId: string;
        };
        RosterSubstitute: {
            from: string;
            to: string;
            personId: string;
            substituteId: string;
        };
        RosterExchange: {
            one: components["schemas"]["RosterSwapSide"];
            other: components["schemas"]["RosterSwapSide"];
        };
        RosterSwapSide: {
            from: string;
            to: string;
            /** @enum {string} */
            post: "officer" | "leader" | "standby";
            personId: string;
        };
        RosterSwap: {
            id: string;
            place: string;
            /** @enum {string} */
            state: "proposed" | "agreed" | "refused" | "withdrawn";
            swap: components["schemas"]["RosterExchange"];
            note: string;
            /** Format: date-time */
            proposedAt: string;
            proposedBy: string;
            proposedByName: string;
            asked: string;
            askedName: string;
            settledAt: string | null;
            settledByName: string | null;
        };
        RosterVersion: {
            id: string;
            version: number;
            note: string;
            /** Format: date-time */
            madeAt: string;
            madeByName: string;
            roster: components["schemas"]["Roster"];
        };
        RosterVersions: {
            items: components["schemas"]["RosterHistoryEntry"][];
            next: string | null;
        };
        RosterHistoryEntry: {
            id: string;
            version: number;
            note: string;
            /** Format: date-time */
            madeAt: string;
            madeByName: string;
            people: number;
        };
        ImportedRoster: {
            seenVersion: number;
            roster: components["schemas"]["EditedRoster"];
            shifts: components["schemas"]["ImportedShift"][];
            newNames: string[];
            replaced: number;
            faults: components["schemas"]["SheetFault"][];
        };
        EditedRoster: {
            people: components["schemas"]["RosterPerson"][];
            patterns: components["schemas"]["RosterPattern"][];
            shifts: components["schemas"]["RosterShift"][];
            leaves: components["schemas"]["RosterLeave"][];
            substitutes: components["schemas"]["RosterSubstitute"][];
        };
        ImportedShift: {
            from: string;
            to: string;
            /** @enum {string} */
            post: "officer" | "leader" | "standby";
            name: string;
            phone: string | null;
            row: number;
        };
        SheetFault: {
            row: number;
            column: string;
            /** @enum {string} */
            kind: "column-missing" | "not-a-date" | "not-a-time" | "nobody-named" | "unknown-post" | "overlaps-another-row" | "name-too-long" | "repeats-otherwise";
            found: string;
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
            scopes: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "leader-call:read" | "leader-call:work" | "unit:read" | "unit:respond" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "roster:read" | "roster:edit" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read" | "wall:manage" | "offline-sheet:take")[];
            createdBy: string;
            ownerId: string | null;
            forOfficeId: string | null;
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            revokedAt: string | null;
        };
        NewApiToken: {
            id: string;
            name: string;
            scopes: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "leader-call:read" | "leader-call:work" | "unit:read" | "unit:respond" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "roster:read" | "roster:edit" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read" | "wall:manage" | "offline-sheet:take")[];
            createdBy: string;
            ownerId: string | null;
            forOfficeId: string | null;
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
        StreamChange: {
            seq: number;
            /** @constant */
            kind: "episode-opened";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                title: string;
                /** Format: date-time */
                onset: string;
                /** @enum {string} */
                status: "actual" | "exercise";
            };
        } | {
            seq: number;
            /** @constant */
            kind: "episode-lifted";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                title: string;
                reason: string;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "episode-withdrawn";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                title: string;
                reason: string;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "episode-closed";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                title: string;
                reason: string;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "onset-revised";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
                dueNow: ("W" | "D3" | "D1" | "H6" | "H3" | "H1") | null;
                updateBulletinDue: boolean;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "areas-revised";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                from: string[];
                to: string[];
                updateBulletinDue: boolean;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "slot-changed";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                episodeId: string | null;
                /** @enum {string} */
                step: "W" | "D3" | "D1" | "H6" | "H3" | "H1";
                /** @enum {string} */
                state: "planned" | "open" | "published" | "missing" | "published-late" | "waived" | "not-applicable" | "closed";
                /** Format: date-time */
                dueAt: string;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "desk-reminder";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                /** @enum {string} */
                step: "W" | "D3" | "D1" | "H6" | "H3" | "H1";
                /** Format: date-time */
                dueAt: string;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "bulletin-missing";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                /** @enum {string} */
                step: "W" | "D3" | "D1" | "H6" | "H3" | "H1";
                /** Format: date-time */
                dueAt: string;
                inForce: {
                    id: string;
                    number: string | null;
                    headline: string;
                } | null;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "alarm-raised";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                slotId: string;
                /** @enum {string} */
                step: "W" | "D3" | "D1" | "H6" | "H3" | "H1";
                /** Format: date-time */
                dueAt: string;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "alarm-closed";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                slotId: string;
                closedReason: string;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "bulletin-drafted";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                slotId: string | null;
                episodeId: string | null;
                /** @enum {string} */
                state: "draft" | "in-review" | "reviewed" | "signed" | "published" | "discarded";
                version: number;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "bulletin-changed";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                slotId: string | null;
                episodeId: string | null;
                /** @enum {string} */
                state: "draft" | "in-review" | "reviewed" | "signed" | "published" | "discarded";
                version: number;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "bulletin-editing";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                editor: string;
                name: string;
                isEditing: boolean;
                version: number;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "countersignature-overdue";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                number: string | null;
                headline: string;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "bulletin-published";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                number: string;
                headline: string;
                step: ("W" | "D3" | "D1" | "H6" | "H3" | "H1") | null;
                /** @enum {string} */
                kind: "scheduled" | "signal" | "express";
                colour: ("blue" | "yellow" | "orange" | "red") | null;
                level: ("IV" | "III" | "II" | "I") | null;
                /** @enum {string} */
                status: "actual" | "exercise";
                /** @enum {string} */
                msgType: "alert" | "update" | "cancel";
                episodeId: string | null;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "dispatch-opened";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                bulletinId: string;
                /** Format: date-time */
                receiptDueAt: string;
                owesReceipt: boolean;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "number-report-changed";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                /** @enum {string} */
                status: "actual" | "exercise";
                first: number;
                last: number;
                received: boolean;
                handled: boolean;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "dispatch-superseded";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                by?: string;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "dispatch-acknowledged";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                bulletinId: string;
                receiptId: string;
                givenByName: string;
                /** @enum {string} */
                way: "console" | "email-link" | "phone" | "sms" | "voice" | "wecom-app" | "dingtalk-app" | "system" | "paper";
                lateByMs: number;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "receipt-withdrawn";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                bulletinId: string;
                reason: string;
                /** Format: date-time */
                receiptDueAt: string;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "follow-up-recorded";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                followUpId: string;
                /** @enum {string} */
                kind: "handled" | "reported";
                toWhom: string;
                lateByMs: number;
                bulletinId: string;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "follow-up-entry-added";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                entryId: string;
                /** @enum {string} */
                kind: "handled" | "reported" | "submitted" | "instructed" | "forwarded" | "returned" | "cannot-act";
                bulletinId: string;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "office-reminder";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                /** Format: date-time */
                receiptDueAt: string;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "phone-task-opened";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                dispatchId: string;
                officeId: string;
                caller: string;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "phone-task-changed";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                dispatchId: string;
                /** @enum {string} */
                state: "open" | "done" | "cancelled";
            };
        } | {
            seq: number;
            /** @constant */
            kind: "escalation-raised";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                /** @enum {string} */
                cause: "unacknowledged" | "undeliverable" | "follow-up-overdue" | "missing-bulletin" | "undecided" | "cannot-act" | "leaders-not-reached" | "unit-no-response";
                dispatchId: string | null;
                bulletinId: string | null;
                level: number;
                round: number;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "escalation-told";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                level: number;
                round: number;
                dispatchId: string | null;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "escalation-calling";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                callingByName: string;
                dispatchId: string | null;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "escalation-answered";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                /** @enum {string} */
                cause: "unacknowledged" | "undeliverable" | "follow-up-overdue" | "missing-bulletin" | "undecided" | "cannot-act" | "leaders-not-reached" | "unit-no-response";
                dispatchId: string | null;
                answeredByName: string;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "escalation-closed";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                dispatchId: string | null;
                bulletinId: string | null;
                /** @enum {string} */
                cause: "unacknowledged" | "undeliverable" | "follow-up-overdue" | "missing-bulletin" | "undecided" | "cannot-act" | "leaders-not-reached" | "unit-no-response";
                closedReason: string;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "exercise-proposed";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                title: string;
                hazard: string;
                /** Format: date-time */
                onset: string;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "exercise-confirmed";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                title: string;
                episodeId: string;
                /** Format: date-time */
                onset: string;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "exercise-aborted";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                title: string;
                episodeId: string | null;
                reason: string;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "contact-tested";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                contactId: string;
                contactName: string;
                /** @enum {string} */
                channel: "console" | "push" | "email" | "webhook" | "sms" | "voice" | "wecom-app" | "dingtalk-app" | "ding" | "dingtalk" | "wecom" | "feishu";
                by: string;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "duty-changed";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                post: string;
                /** @enum {string} */
                act: "taken-over" | "handed-over";
                name: string;
                covered: boolean;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "roster-changed";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                place: string;
                version: number;
                byName: string;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "roster-swap-changed";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                place: string;
                /** @enum {string} */
                state: "proposed" | "agreed" | "refused" | "withdrawn";
            };
        } | {
            seq: number;
            /** @constant */
            kind: "decision-recorded";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                episodeId: string | null;
                /** @enum {string} */
                track: "warning-response" | "emergency-response";
                chosen: string;
                /** Format: date-time */
                decidedAt: string;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "decision-clock-changed";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                bulletinId: string;
                /** @enum {string} */
                state: "running" | "overdue" | "decided" | "ended" | "closed";
                /** Format: date-time */
                dueAt: string;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "leader-calls-changed";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                bulletinId: string;
                /** @enum {string} */
                state: "running" | "overdue" | "completed" | "ended" | "closed";
                /** Format: date-time */
                dueAt: string;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "leader-call-changed";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                roundId: string;
                /** @enum {string} */
                state: "open" | "reached" | "listed" | "ended";
                takenByName: string | null;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "foreign-signals-changed";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                sourceId: string;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "unit-signal-changed";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                unitId: string;
                /** @enum {string} */
                colour: "blue" | "yellow" | "orange" | "red";
                /** @enum {string} */
                state: "standing" | "reminded" | "told" | "answered" | "closed" | "ended";
            };
        } | {
            seq: number;
            /** @constant */
            kind: "unit-response-recorded";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                unitId: string;
                chosen: string;
                /** Format: date-time */
                decidedAt: string;
            };
        } | {
            seq: number;
            /** @constant */
            kind: "clock-moved";
            /** Format: date-time */
            at: string;
            officeId: string | null;
            subjectId: string;
            payload: {
                /** Format: date-time */
                now: string;
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
            unattended: components["schemas"]["UnattendedPost"][];
            alarms: components["schemas"]["AlarmSummary"][];
            numberReports: components["schemas"]["OpenNumberReport"][];
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
        UnattendedPost: {
            officeId: string | null;
            name: string;
            nameEn: string;
            onDuty: components["schemas"]["OnDuty"];
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
        OpenNumberReport: {
            id: string;
            officeId: string;
            /** @enum {string} */
            status: "actual" | "exercise";
            /** @example 2026 */
            year: number;
            /** @example 12 */
            first: number;
            /** @example 12 */
            last: number;
            received: boolean;
            note: string;
            /** Format: date-time */
            reportedAt: string;
            reportedBy: string;
            reportedByName: string;
            handledAt: string | null;
            handledBy: string | null;
            handledByName: string | null;
            handledNote: string | null;
            officeName: string;
            officeNameEn: string;
        };
        HandledNumberReport: {
            report: components["schemas"]["NumberReport"];
        };
        NumberReport: {
            id: string;
            officeId: string;
            /** @enum {string} */
            status: "actual" | "exercise";
            /** @example 2026 */
            year: number;
            /** @example 12 */
            first: number;
            /** @example 12 */
            last: number;
            received: boolean;
            note: string;
            /** Format: date-time */
            reportedAt: string;
            reportedBy: string;
            reportedByName: string;
            handledAt: string | null;
            handledBy: string | null;
            handledByName: string | null;
            handledNote: string | null;
        };
        OfflineSheetState: {
            /** @example true */
            isAvailable: boolean;
            /**
             * Format: date-time
             * @example 2026-07-20T00:00:00.000Z
             */
            outdatedBefore: string;
        };
        ForeignMessages: {
            items: components["schemas"]["ForeignMessage"][];
            next: string | null;
        };
        /**
         * @example {
         *       "id": "fms-0mkn3c8d15d41402abc4b2",
         *       "sourceId": "gongyi-station",
         *       "sourceName": "巩义市气象台",
         *       "sourceNameEn": "Gongyi Meteorological Station",
         *       "sender": "41018141600000",
         *       "identifier": "41018141600000_20210720160100_0",
         *       "sentAt": "2021-07-20T08:01:00.000Z",
         *       "status": "actual",
         *       "msgType": "alert",
         *       "inForce": true,
         *       "colour": "red",
         *       "colourFrom": "words",
         *       "onset": null,
         *       "expires": "2021-07-20T11:00:00.000Z",
         *       "expiresAssumed": false,
         *       "eventCodes": [
         *         "11B03"
         *       ],
         *       "texts": [
         *         {
         *           "language": "zh-CN",
         *           "event": "暴雨",
         *           "headline": "巩义市气象台发布暴雨红色预警信号",
         *           "description": "过去3小时米河镇降雨量已达100毫米以上。",
         *           "instruction": "停止集会、停课、停业。",
         *           "senderName": "巩义市气象台"
         *         }
         *       ],
         *       "areas": [
         *         {
         *           "areaDesc": "巩义市",
         *           "codes": [
         *             "410181"
         *           ]
         *         }
         *       ],
         *       "refersTo": [],
         *       "restores": [],
         *       "endedById": null,
         *       "doubtById": null,
         *       "unmatched": 0,
         *       "signed": false,
         *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *       "receivedAt": "2021-07-20T08:01:30.000Z",
         *       "receivedByName": null,
         *       "takenBulletinId": null,
         *       "takenAt": null,
         *       "takenByName": null
         *     }
         */
        ForeignMessage: {
            id: string;
            sourceId: string;
            sourceName: string;
            sourceNameEn: string;
            sender: string;
            identifier: string;
            /** Format: date-time */
            sentAt: string;
            /** @enum {string} */
            status: "actual" | "exercise" | "system" | "test" | "draft";
            /** @enum {string} */
            msgType: "alert" | "update" | "cancel";
            inForce: boolean;
            colour: ("blue" | "yellow" | "orange" | "red") | null;
            colourFrom: ("parameter" | "words" | "severity") | null;
            onset: string | null;
            /** Format: date-time */
            expires: string;
            expiresAssumed: boolean;
            eventCodes: string[];
            texts: components["schemas"]["ForeignText"][];
            areas: components["schemas"]["ForeignArea"][];
            refersTo: components["schemas"]["ForeignReference"][];
            restores: components["schemas"]["ForeignReference"][];
            endedById: string | null;
            doubtById: string | null;
            unmatched: number;
            signed: boolean;
            sha256: string;
            /** Format: date-time */
            receivedAt: string;
            receivedByName: string | null;
            takenBulletinId: string | null;
            takenAt: string | null;
            takenByName: string | null;
        };
        ForeignText: {
            language: string;
            event: string;
            headline: string | null;
            description: string | null;
            instruction: string | null;
            senderName: string | null;
        };
        ForeignArea: {
            areaDesc: string;
            codes: string[];
        };
        ForeignReference: {
            sender: string;
            identifier: string;
            sentAt: string;
        };
        CapSources: {
            items: components["schemas"]["CapSource"][];
        };
        /**
         * @example {
         *       "id": "gongyi-station",
         *       "name": "巩义市气象台",
         *       "nameEn": "Gongyi Meteorological Station",
         *       "kind": "county",
         *       "url": "https://gongyi.example.cn/cap/feed.atom",
         *       "everySec": 60,
         *       "areas": [
         *         "410181"
         *       ],
         *       "hasCertificate": false,
         *       "lookedAt": "2021-07-20T08:01:30.000Z",
         *       "goodAt": "2021-07-20T08:00:30.000Z",
         *       "fault": "status",
         *       "faultDetail": "502",
         *       "faultSince": "2021-07-20T08:01:30.000Z"
         *     }
         */
        CapSource: {
            id: string;
            name: string;
            nameEn: string;
            /** @enum {string} */
            kind: "province" | "county";
            url: string | null;
            everySec: number;
            areas: string[];
            hasCertificate: boolean;
            lookedAt: string | null;
            goodAt: string | null;
            fault: string | null;
            faultDetail: string | null;
            faultSince: string | null;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @description The request, as the log has it. */
            instance: string;
            errors?: {
                /** @description JSON Pointer (RFC 6901) into the body. */
                pointer: string;
                detail: string;
            }[];
        };
    };
    responses: {
        /** @description `account-locked` 账号在此处已锁定 / The account is locked here */
        "account-locked": {
            headers: {
                /** @description Seconds */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `body-too-large` 请求内容过大 / The body is too large */
        "body-too-large": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `changed-since` 您看到的内容此后已被更改 / It was changed after you had read it */
        "changed-since": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `clock-is-fixed` 时钟不可调整。 / The clock cannot be moved. */
        "clock-is-fixed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `csrf-refused` 请求来源未通过校验 / The request does not come from this site */
        "csrf-refused": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `defect` 系统内部错误 / Something went wrong inside */
        defect: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `episode-is-over` 天气过程已结束（{state}）。 / The episode is over ({state}). */
        "episode-is-over": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `exercise-is-over` 该演练已经结束（{state}）。 / The exercise is over ({state}). */
        "exercise-is-over": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `expectation-failed` 不支持此 Expect 请求头 / This Expect header is not supported */
        "expectation-failed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `headers-too-large` 请求头过大 / The headers are too large */
        "headers-too-large": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency-key-reused` 该幂等键已用于另一次请求。 / This idempotency key belongs to another request. */
        "idempotency-key-reused": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `if-match-required` 须说明修改的是哪一版 / Say which version you change */
        "if-match-required": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invalid-body` 请求内容不符合要求 / The body does not have the expected form */
        "invalid-body": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `ledger-unavailable` 数据库暂时不可用 / The database cannot be used at the moment */
        "ledger-unavailable": {
            headers: {
                /** @description Seconds */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `malformed-request` 请求格式错误 / The request is malformed */
        "malformed-request": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `no-base-map` 本市没有配置底图。 / No base map is configured for this city. */
        "no-base-map": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `no-offline-passphrase` 尚未设置离线应急页的口令，请联系系统管理员。 / No passphrase of the offline sheet is set here; ask the administrator. */
        "no-offline-passphrase": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not-acceptable` 没有所要求的内容类型 / There is no answer of a type that is accepted */
        "not-acceptable": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not-found` 未找到 / Not found */
        "not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `own-account` 不能停用自己的账号，请由另一位管理员操作。 / You cannot disable your own account; ask another administrator. */
        "own-account": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `password-must-change` 请先修改密码 / Change your password first */
        "password-must-change": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `malformed-request` 请求格式错误 / The request is malformed
         *
         *     `malformed-json` 请求内容不是有效的 JSON / The body is not valid JSON
         *
         *     `duplicate-key` 同一对象中有重复的字段 / An object has a field twice
         *
         *     `not-utf-8` 请求内容不是 UTF-8 编码 / The body is not in UTF-8
         *
         *     `nested-too-deeply` 请求内容嵌套过深 / The body is nested too deeply
         *
         *     `control-character` 文本含有不可用的控制字符 / A text has a control character that is not accepted
         */
        "problems-400-1": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `malformed-request` 请求格式错误 / The request is malformed
         *
         *     `invalid-query` 查询参数不符合要求 / The query does not have the expected form
         *
         *     `control-character` 文本含有不可用的控制字符 / A text has a control character that is not accepted
         *
         *     `malformed-idempotency-key` Idempotency-Key 格式错误 / Idempotency-Key is malformed
         *
         *     `malformed-json` 请求内容不是有效的 JSON / The body is not valid JSON
         *
         *     `duplicate-key` 同一对象中有重复的字段 / An object has a field twice
         *
         *     `not-utf-8` 请求内容不是 UTF-8 编码 / The body is not in UTF-8
         *
         *     `nested-too-deeply` 请求内容嵌套过深 / The body is nested too deeply
         *
         *     `malformed-if-match` If-Match 格式错误 / If-Match is malformed
         */
        "problems-400-10": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `malformed-request` 请求格式错误 / The request is malformed
         *
         *     `invalid-query` 查询参数不符合要求 / The query does not have the expected form
         *
         *     `control-character` 文本含有不可用的控制字符 / A text has a control character that is not accepted
         *
         *     `malformed-idempotency-key` Idempotency-Key 格式错误 / Idempotency-Key is malformed
         *
         *     `malformed-json` 请求内容不是有效的 JSON / The body is not valid JSON
         *
         *     `duplicate-key` 同一对象中有重复的字段 / An object has a field twice
         *
         *     `not-utf-8` 请求内容不是 UTF-8 编码 / The body is not in UTF-8
         *
         *     `nested-too-deeply` 请求内容嵌套过深 / The body is nested too deeply
         */
        "problems-400-11": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `malformed-request` 请求格式错误 / The request is malformed
         *
         *     `malformed-json` 请求内容不是有效的 JSON / The body is not valid JSON
         *
         *     `duplicate-key` 同一对象中有重复的字段 / An object has a field twice
         *
         *     `not-utf-8` 请求内容不是 UTF-8 编码 / The body is not in UTF-8
         *
         *     `nested-too-deeply` 请求内容嵌套过深 / The body is nested too deeply
         */
        "problems-400-2": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `malformed-request` 请求格式错误 / The request is malformed
         *
         *     `control-character` 文本含有不可用的控制字符 / A text has a control character that is not accepted
         *
         *     `malformed-json` 请求内容不是有效的 JSON / The body is not valid JSON
         *
         *     `duplicate-key` 同一对象中有重复的字段 / An object has a field twice
         *
         *     `not-utf-8` 请求内容不是 UTF-8 编码 / The body is not in UTF-8
         *
         *     `nested-too-deeply` 请求内容嵌套过深 / The body is nested too deeply
         */
        "problems-400-3": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `malformed-request` 请求格式错误 / The request is malformed
         *
         *     `malformed-idempotency-key` Idempotency-Key 格式错误 / Idempotency-Key is malformed
         *
         *     `malformed-json` 请求内容不是有效的 JSON / The body is not valid JSON
         *
         *     `duplicate-key` 同一对象中有重复的字段 / An object has a field twice
         *
         *     `not-utf-8` 请求内容不是 UTF-8 编码 / The body is not in UTF-8
         *
         *     `nested-too-deeply` 请求内容嵌套过深 / The body is nested too deeply
         *
         *     `control-character` 文本含有不可用的控制字符 / A text has a control character that is not accepted
         */
        "problems-400-4": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `malformed-request` 请求格式错误 / The request is malformed
         *
         *     `invalid-query` 查询参数不符合要求 / The query does not have the expected form
         *
         *     `control-character` 文本含有不可用的控制字符 / A text has a control character that is not accepted
         */
        "problems-400-5": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `malformed-request` 请求格式错误 / The request is malformed
         *
         *     `control-character` 文本含有不可用的控制字符 / A text has a control character that is not accepted
         */
        "problems-400-6": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `malformed-request` 请求格式错误 / The request is malformed
         *
         *     `control-character` 文本含有不可用的控制字符 / A text has a control character that is not accepted
         *
         *     `malformed-json` 请求内容不是有效的 JSON / The body is not valid JSON
         *
         *     `duplicate-key` 同一对象中有重复的字段 / An object has a field twice
         *
         *     `not-utf-8` 请求内容不是 UTF-8 编码 / The body is not in UTF-8
         *
         *     `nested-too-deeply` 请求内容嵌套过深 / The body is nested too deeply
         *
         *     `malformed-if-match` If-Match 格式错误 / If-Match is malformed
         */
        "problems-400-7": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `malformed-request` 请求格式错误 / The request is malformed
         *
         *     `control-character` 文本含有不可用的控制字符 / A text has a control character that is not accepted
         *
         *     `malformed-idempotency-key` Idempotency-Key 格式错误 / Idempotency-Key is malformed
         *
         *     `malformed-json` 请求内容不是有效的 JSON / The body is not valid JSON
         *
         *     `duplicate-key` 同一对象中有重复的字段 / An object has a field twice
         *
         *     `not-utf-8` 请求内容不是 UTF-8 编码 / The body is not in UTF-8
         *
         *     `nested-too-deeply` 请求内容嵌套过深 / The body is nested too deeply
         *
         *     `malformed-if-match` If-Match 格式错误 / If-Match is malformed
         *
         *     `missing-idempotency-key` 缺少 Idempotency-Key / Idempotency-Key is missing
         */
        "problems-400-8": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `malformed-request` 请求格式错误 / The request is malformed
         *
         *     `control-character` 文本含有不可用的控制字符 / A text has a control character that is not accepted
         *
         *     `malformed-idempotency-key` Idempotency-Key 格式错误 / Idempotency-Key is malformed
         *
         *     `malformed-json` 请求内容不是有效的 JSON / The body is not valid JSON
         *
         *     `duplicate-key` 同一对象中有重复的字段 / An object has a field twice
         *
         *     `not-utf-8` 请求内容不是 UTF-8 编码 / The body is not in UTF-8
         *
         *     `nested-too-deeply` 请求内容嵌套过深 / The body is nested too deeply
         */
        "problems-400-9": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `not-signed-in` 未登录 / Not signed in
         *
         *     `session-expired` 登录已过期 / The session has ended
         *
         *     `token-expired` 访问令牌已失效 / The access token is no longer valid
         *
         *     `wall-ended` 大屏已结束 / The wall has ended
         */
        "problems-401-1": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `not-signed-in` 未登录 / Not signed in
         *
         *     `session-expired` 登录已过期 / The session has ended
         *
         *     `token-expired` 访问令牌已失效 / The access token is no longer valid
         *
         *     `wall-ended` 大屏已结束 / The wall has ended
         *
         *     `credential-ended` 登录刚刚结束，请重新登录。 / The session or token has just ended. Sign in again.
         */
        "problems-401-2": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `password-must-change` 请先修改密码 / Change your password first
         *
         *     `not-on-wall` 大屏只供查看 / A wall only shows
         *
         *     `csrf-refused` 请求来源未通过校验 / The request does not come from this site
         *
         *     `not-allowed` 没有权限 / Not allowed
         */
        "problems-403-1": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `password-must-change` 请先修改密码 / Change your password first
         *
         *     `not-on-wall` 大屏只供查看 / A wall only shows
         *
         *     `not-allowed` 没有权限 / Not allowed
         *
         *     `csrf-refused` 请求来源未通过校验 / The request does not come from this site
         *
         *     `not-an-emergency-product` 该信息不适用应急流程，请送审并由他人签发。 / The emergency flow does not apply to this bulletin; submit it for review.
         *
         *     `signer-is-author` 制作人不能签发自己制作的信息，请他人签发。 / You cannot sign your own bulletin; ask somebody else.
         *
         *     `token-may-not-approve` 审核、签发、补签发和确认演练须由本人登录办理，接口令牌不能代办。 / A review, signature, countersignature or confirmation is given by a person who is signed in, not by an API token.
         */
        "problems-403-10": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `password-must-change` 请先修改密码 / Change your password first
         *
         *     `not-on-wall` 大屏只供查看 / A wall only shows
         *
         *     `not-allowed` 没有权限 / Not allowed
         *
         *     `csrf-refused` 请求来源未通过校验 / The request does not come from this site
         *
         *     `countersigner-is-author` 应急签发人和发布人不能给自己补签发，请另一位首席补签发。 / You signed or published this bulletin in the emergency flow and cannot countersign it; ask another chief.
         *
         *     `token-may-not-approve` 审核、签发、补签发和确认演练须由本人登录办理，接口令牌不能代办。 / A review, signature, countersignature or confirmation is given by a person who is signed in, not by an API token.
         */
        "problems-403-11": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `password-must-change` 请先修改密码 / Change your password first
         *
         *     `not-on-wall` 大屏只供查看 / A wall only shows
         *
         *     `not-allowed` 没有权限 / Not allowed
         *
         *     `no-office` 您的账号不属于任何单位。 / Your account belongs to no office.
         */
        "problems-403-12": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `password-must-change` 请先修改密码 / Change your password first
         *
         *     `not-on-wall` 大屏只供查看 / A wall only shows
         *
         *     `not-allowed` 没有权限 / Not allowed
         *
         *     `csrf-refused` 请求来源未通过校验 / The request does not come from this site
         *
         *     `no-office` 您的账号不属于任何单位。 / Your account belongs to no office.
         */
        "problems-403-13": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `password-must-change` 请先修改密码 / Change your password first
         *
         *     `not-on-wall` 大屏只供查看 / A wall only shows
         *
         *     `not-allowed` 没有权限 / Not allowed
         *
         *     `csrf-refused` 请求来源未通过校验 / The request does not come from this site
         *
         *     `no-office` 您的账号不属于任何单位。 / Your account belongs to no office.
         *
         *     `swap-without-you` 换班须由当班的两人本人办理。 / A swap is for the two persons whose shifts it exchanges.
         */
        "problems-403-14": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `password-must-change` 请先修改密码 / Change your password first
         *
         *     `not-on-wall` 大屏只供查看 / A wall only shows
         *
         *     `csrf-refused` 请求来源未通过校验 / The request does not come from this site
         *
         *     `not-allowed` 没有权限 / Not allowed
         *
         *     `wrong-current-password` 当前密码不正确 / The current password is wrong
         */
        "problems-403-2": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `password-must-change` 请先修改密码 / Change your password first
         *
         *     `not-on-wall` 大屏只供查看 / A wall only shows
         *
         *     `not-allowed` 没有权限 / Not allowed
         */
        "problems-403-3": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `password-must-change` 请先修改密码 / Change your password first
         *
         *     `not-on-wall` 大屏只供查看 / A wall only shows
         *
         *     `not-allowed` 没有权限 / Not allowed
         *
         *     `csrf-refused` 请求来源未通过校验 / The request does not come from this site
         */
        "problems-403-4": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `password-must-change` 请先修改密码 / Change your password first
         *
         *     `not-on-wall` 大屏只供查看 / A wall only shows
         *
         *     `not-allowed` 没有权限 / Not allowed
         *
         *     `csrf-refused` 请求来源未通过校验 / The request does not come from this site
         *
         *     `missed-bulletins-need-chief` 有到时未发或逾期未发的信息（{steps}），须由首席说明原因后解除。 / Bulletins are due or missing ({steps}); only the chief forecaster can end the episode, with a reason.
         */
        "problems-403-5": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `password-must-change` 请先修改密码 / Change your password first
         *
         *     `not-on-wall` 大屏只供查看 / A wall only shows
         *
         *     `not-allowed` 没有权限 / Not allowed
         *
         *     `csrf-refused` 请求来源未通过校验 / The request does not come from this site
         *
         *     `exercise-wants-second-person` 演练须由发起人以外的另一人确认。 / You cannot confirm an exercise that you proposed.
         *
         *     `token-may-not-approve` 审核、签发、补签发和确认演练须由本人登录办理，接口令牌不能代办。 / A review, signature, countersignature or confirmation is given by a person who is signed in, not by an API token.
         */
        "problems-403-6": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `password-must-change` 请先修改密码 / Change your password first
         *
         *     `not-on-wall` 大屏只供查看 / A wall only shows
         *
         *     `not-allowed` 没有权限 / Not allowed
         *
         *     `csrf-refused` 请求来源未通过校验 / The request does not come from this site
         *
         *     `reviewer-is-author` 制作人不能审核自己制作的信息，请他人审核。 / You cannot review your own bulletin; ask somebody else.
         *
         *     `token-may-not-approve` 审核、签发、补签发和确认演练须由本人登录办理，接口令牌不能代办。 / A review, signature, countersignature or confirmation is given by a person who is signed in, not by an API token.
         */
        "problems-403-7": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `password-must-change` 请先修改密码 / Change your password first
         *
         *     `not-on-wall` 大屏只供查看 / A wall only shows
         *
         *     `not-allowed` 没有权限 / Not allowed
         *
         *     `csrf-refused` 请求来源未通过校验 / The request does not come from this site
         *
         *     `neither-author-nor-signer` 只有制作人可以撤回，只有签发人可以退回。 / Only its author recalls it, and only who may sign returns it.
         */
        "problems-403-8": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `password-must-change` 请先修改密码 / Change your password first
         *
         *     `not-on-wall` 大屏只供查看 / A wall only shows
         *
         *     `not-allowed` 没有权限 / Not allowed
         *
         *     `csrf-refused` 请求来源未通过校验 / The request does not come from this site
         *
         *     `token-may-not-approve` 审核、签发、补签发和确认演练须由本人登录办理，接口令牌不能代办。 / A review, signature, countersignature or confirmation is given by a person who is signed in, not by an API token.
         */
        "problems-403-9": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `not-found` 未找到 / Not found
         *
         *     `unknown-wall` 没有这块大屏 / There is no such wall
         */
        "problems-404-1": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `not-found` 未找到 / Not found
         *
         *     `unknown-contact` 没有这个单位或联系人。 / There is no such office or contact.
         */
        "problems-404-10": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `not-found` 未找到 / Not found
         *
         *     `unknown-level` 没有这一级或这个岗位的值班表。 / There is no roster of this level or post.
         *
         *     `unknown-roster-version` 值班表没有这一版。 / The roster has no such version.
         */
        "problems-404-11": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `not-found` 未找到 / Not found
         *
         *     `unknown-level` 没有这一级或这个岗位的值班表。 / There is no roster of this level or post.
         *
         *     `unknown-roster-person` 值班表中没有此人。 / The roster has nobody of this id.
         */
        "problems-404-12": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `not-found` 未找到 / Not found
         *
         *     `unknown-level` 没有这一级或这个岗位的值班表。 / There is no roster of this level or post.
         *
         *     `unknown-roster-swap` 没有这项换班。 / There is no such swap.
         */
        "problems-404-13": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `not-found` 未找到 / Not found
         *
         *     `unknown-account` 没有这个账号。 / There is no such account.
         */
        "problems-404-14": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `not-found` 未找到 / Not found
         *
         *     `unknown-token` 没有这个令牌。 / There is no such token.
         */
        "problems-404-15": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `not-found` 未找到 / Not found
         *
         *     `unknown-number-report` 没有这项断号登记。 / There is no such report of missing numbers.
         */
        "problems-404-16": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `not-found` 未找到 / Not found
         *
         *     `unknown-foreign-message` 没有这条外部信号。 / There is no such message.
         */
        "problems-404-17": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `not-found` 未找到 / Not found
         *
         *     `unknown-episode` 没有这个天气过程。 / There is no such episode.
         */
        "problems-404-2": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `not-found` 未找到 / Not found
         *
         *     `unknown-exercise` 没有这次演练。 / There is no such exercise.
         */
        "problems-404-3": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `not-found` 未找到 / Not found
         *
         *     `unknown-slot` 没有这个应发时次。 / There is no such slot.
         */
        "problems-404-4": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `unknown-episode` 没有这个天气过程。 / There is no such episode.
         *
         *     `unknown-slot` 没有这个应发时次。 / There is no such slot.
         */
        "problems-404-5": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `not-found` 未找到 / Not found
         *
         *     `unknown-bulletin` 没有这份信息。 / There is no such bulletin.
         */
        "problems-404-6": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `not-found` 未找到 / Not found
         *
         *     `unknown-bulletin` 没有这份信息。 / There is no such bulletin.
         *
         *     `unknown-attachment` 这份信息没有这个附件。 / The bulletin has no such attachment.
         */
        "problems-404-7": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `not-found` 未找到 / Not found
         *
         *     `unknown-attachment` 这份信息没有这个附件。 / The bulletin has no such attachment.
         *
         *     `unknown-bulletin` 没有这份信息。 / There is no such bulletin.
         */
        "problems-404-8": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `not-found` 未找到 / Not found
         *
         *     `unknown-dispatch` 没有这份分发。 / There is no such dispatch.
         */
        "problems-404-9": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `already-cancelled` 该信息已解除或撤回。 / The bulletin has already been lifted or retracted.
         *
         *     `episode-is-over` 天气过程已结束（{state}）。 / The episode is over ({state}).
         *
         *     `not-published` 只能对已发布的信息进行更新。 / Only a published bulletin can be revised.
         */
        "problems-409-1": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `already-published` 已发布（{number}），不能再改；请使用更正或更新。 / The bulletin is already published ({number}); issue a revision instead.
         *
         *     `wrong-state` 信息目前的状态是“{state}”，不能进行此操作。 / The bulletin is in the state "{state}"; {act} is not possible.
         *
         *     `no-contradictions` 文字与记录没有不一致之处。 / Nothing in the text contradicts the record.
         */
        "problems-409-10": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `idempotency-key-reused` 该幂等键已用于另一次请求。 / This idempotency key belongs to another request.
         *
         *     `already-published` 已发布（{number}），不能再改；请使用更正或更新。 / The bulletin is already published ({number}); issue a revision instead.
         *
         *     `wrong-state` 信息目前的状态是“{state}”，不能进行此操作。 / The bulletin is in the state "{state}"; {act} is not possible.
         *
         *     `already-cancelled` 该信息已解除或撤回。 / The bulletin has already been lifted or retracted.
         *
         *     `already-expired` 有效时间已过，请修改后重新签发。 / The bulletin has expired; edit it and sign it again.
         *
         *     `episode-is-over` 天气过程已结束（{state}）。 / The episode is over ({state}).
         *
         *     `ledger-is-disarmed` 数据库由备份恢复，尚未启用，不能发布。请运维人员核对逾期情况后运行 npm run arm。 / The database was restored and is not armed, so nothing can be published. The operator must check what is overdue and run npm run arm.
         *
         *     `slot-not-owed` 该时次不再需要发布（{state}）。 / The slot is no longer owed ({state}).
         */
        "problems-409-11": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `already-published` 已发布（{number}），不能再改；请使用更正或更新。 / The bulletin is already published ({number}); issue a revision instead.
         *
         *     `wrong-state` 信息目前的状态是“{state}”，不能进行此操作。 / The bulletin is in the state "{state}"; {act} is not possible.
         */
        "problems-409-12": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `already-published` 已发布（{number}），不能再改；请使用更正或更新。 / The bulletin is already published ({number}); issue a revision instead.
         *
         *     `wrong-state` 信息目前的状态是“{state}”，不能进行此操作。 / The bulletin is in the state "{state}"; {act} is not possible.
         *
         *     `no-countersignature-owed` 该信息无需补签发。 / No countersignature is owed.
         */
        "problems-409-13": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `idempotency-key-reused` 该幂等键已用于另一次请求。 / This idempotency key belongs to another request.
         *
         *     `already-cancelled` 该信息已解除或撤回。 / The bulletin has already been lifted or retracted.
         *
         *     `not-published` 只能对已发布的信息进行更新。 / Only a published bulletin can be revised.
         */
        "problems-409-14": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `idempotency-key-reused` 该幂等键已用于另一次请求。 / This idempotency key belongs to another request.
         *
         *     `already-published` 已发布（{number}），不能再改；请使用更正或更新。 / The bulletin is already published ({number}); issue a revision instead.
         *
         *     `wrong-state` 信息目前的状态是“{state}”，不能进行此操作。 / The bulletin is in the state "{state}"; {act} is not possible.
         *
         *     `attachment-twice` 这个文件已经添加过：{fileName}。 / This file is attached already: {fileName}.
         */
        "problems-409-15": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `swap-not-possible` 不能这样换班：班次已经开始，或已不是这两人的班。 / This swap is not possible: a shift has begun, or is not held by these two.
         *
         *     `swap-without-account` {name} 没有本单位的账号，不能在这里同意换班。 / {name} has no account of this office and cannot agree here.
         */
        "problems-409-16": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `swap-settled` 这项换班已经办结。 / This swap is settled.
         *
         *     `swap-not-possible` 不能这样换班：班次已经开始，或已不是这两人的班。 / This swap is not possible: a shift has begun, or is not held by these two.
         */
        "problems-409-17": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `idempotency-key-reused` 该幂等键已用于另一次请求。 / This idempotency key belongs to another request.
         *
         *     `login-taken` 登录名已被使用。 / The login is taken.
         */
        "problems-409-18": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `idempotency-key-reused` 该幂等键已用于另一次请求。 / This idempotency key belongs to another request.
         *
         *     `number-report-handled` {handledByName}已经处理。 / {handledByName} has looked after it already.
         */
        "problems-409-19": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `episode-has-bulletins` 本过程已发布{count}份信息，不能撤销，请解除。 / {count} bulletins were published; lift the episode instead.
         *
         *     `episode-is-over` 天气过程已结束（{state}）。 / The episode is over ({state}).
         */
        "problems-409-2": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `idempotency-key-reused` 该幂等键已用于另一次请求。 / This idempotency key belongs to another request.
         *
         *     `cap-differs` 已收到同编号、同时间的另一版本（{identifier}），请电话核实。 / Another text of the same identifier and time is known ({identifier}); telephone the station.
         */
        "problems-409-20": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `idempotency-key-reused` 该幂等键已用于另一次请求。 / This idempotency key belongs to another request.
         *
         *     `foreign-message-is-cancel` 这是解除信息，不能取作草稿。 / This is a Cancel; no draft is made of it.
         *
         *     `foreign-message-not-actual` 这是演练或测试信息，不能取作草稿。 / This is an exercise or a test; no draft is made of it.
         *
         *     `foreign-message-over` 该信号已失效或已被更新、解除，不能取作草稿。 / It has expired, or was updated or cancelled; no draft is made of it.
         */
        "problems-409-21": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `dispatches-still-open` 仍有{count}份分发未签收。 / {count} dispatches are still open.
         *
         *     `episode-is-over` 天气过程已结束（{state}）。 / The episode is over ({state}).
         *
         *     `slots-still-owed` 仍有应发时次未发布：{steps}。 / Slots are still owed: {steps}.
         */
        "problems-409-3": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `actual-episode-open` 同灾种的实况过程“{title}”正在进行，不能演练。 / A real episode of this hazard is open ("{title}"), so no exercise is possible now.
         *
         *     `exercise-not-proposed` 该演练已确认或已中止（{state}）。 / The exercise is {state}.
         */
        "problems-409-4": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `idempotency-key-reused` 该幂等键已用于另一次请求。 / This idempotency key belongs to another request.
         *
         *     `episode-is-over` 天气过程已结束（{state}）。 / The episode is over ({state}).
         *
         *     `already-cancelled` 该信息已解除或撤回。 / The bulletin has already been lifted or retracted.
         *
         *     `not-published` 只能对已发布的信息进行更新。 / Only a published bulletin can be revised.
         *
         *     `slot-not-open-yet` 该时次尚未到发布窗口（{wall}）。 / The slot opens at {wall}.
         *
         *     `slot-not-owed` 该时次不再需要发布（{state}）。 / The slot is no longer owed ({state}).
         */
        "problems-409-5": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `idempotency-key-reused` 该幂等键已用于另一次请求。 / This idempotency key belongs to another request.
         *
         *     `episode-is-over` 天气过程已结束（{state}）。 / The episode is over ({state}).
         */
        "problems-409-6": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `already-published` 已发布（{number}），不能再改；请使用更正或更新。 / The bulletin is already published ({number}); issue a revision instead.
         *
         *     `wrong-state` 信息目前的状态是“{state}”，不能进行此操作。 / The bulletin is in the state "{state}"; {act} is not possible.
         *
         *     `version-conflict` {editedByName}已于{wall}修改（当前版本{version}），请先查看再改。 / {editedByName} changed it at {wall} (version {version}); check that version first.
         */
        "problems-409-7": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `already-published` 已发布（{number}），不能再改；请使用更正或更新。 / The bulletin is already published ({number}); issue a revision instead.
         *
         *     `wrong-state` 信息目前的状态是“{state}”，不能进行此操作。 / The bulletin is in the state "{state}"; {act} is not possible.
         *
         *     `already-cancelled` 该信息已解除或撤回。 / The bulletin has already been lifted or retracted.
         */
        "problems-409-8": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `wrong-state` 信息目前的状态是“{state}”，不能进行此操作。 / The bulletin is in the state "{state}"; {act} is not possible.
         *
         *     `already-published` 已发布（{number}），不能再改；请使用更正或更新。 / The bulletin is already published ({number}); issue a revision instead.
         */
        "problems-409-9": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `body-too-large` 请求内容过大 / The body is too large
         *
         *     `attachment-too-large` 文件超过{mostMb} MB，请缩小后再传。 / The file has more than {mostMb} MB; make it smaller.
         */
        "problems-413-1": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `body-too-large` 请求内容过大 / The body is too large
         *
         *     `cap-too-large` 文件超过{mostKb} KB，不是一条预警。 / The file has more than {mostKb} KB and is no message.
         */
        "problems-413-2": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid-body` 请求内容不符合要求 / The body does not have the expected form
         *
         *     `unfit-password` 新密码不符合要求 / The new password does not meet the requirements
         *
         *     `same-password` 新密码与当前密码相同 / The new password is the current one
         */
        "problems-422-1": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid-body` 请求内容不符合要求 / The body does not have the expected form
         *
         *     `changes-more-than-words` 轻微更正只能改文字；此处改动了：{fields}。请改用重大更正。 / A minor correction may change only words, but this changes {fields}. Use a material correction.
         *
         *     `content-not-fit` 内容不符合要求，请逐项修改。 / The content is not valid; see each field.
         *
         *     `contradicts-record` 文字与字段或记录不一致，请逐处修改；确需保留的，由首席说明理由后放行。 / The words contradict the fields or the record; correct each place, or have the chief forecaster let it stand with a reason.
         *
         *     `names-another-onset` 该信息写明的起始时间与天气过程不一致，请逐处修改。 / The bulletin names another onset than its episode; correct each place.
         *
         *     `not-a-downgrade` 降级须降低等级或颜色。 / A downgrade must lower the level or colour.
         *
         *     `not-an-upgrade` 升级须提高等级或颜色。 / An upgrade must raise the level or colour.
         *
         *     `text-unchanged` 文字与原信息相同（{fields}），不能再次发布；请按更新类型改写。 / The words are those of the bulletin before ({fields}); write what this revision says.
         *
         *     `unknown-product` 没有配置这个产品。 / This product is not configured.
         */
        "problems-422-10": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid-body` 请求内容不符合要求 / The body does not have the expected form
         *
         *     `unknown-product` 没有配置这个产品。 / This product is not configured.
         */
        "problems-422-11": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid-body` 请求内容不符合要求 / The body does not have the expected form
         *
         *     `changes-more-than-words` 轻微更正只能改文字；此处改动了：{fields}。请改用重大更正。 / A minor correction may change only words, but this changes {fields}. Use a material correction.
         *
         *     `content-not-fit` 内容不符合要求，请逐项修改。 / The content is not valid; see each field.
         *
         *     `contradicts-record` 文字与字段或记录不一致，请逐处修改；确需保留的，由首席说明理由后放行。 / The words contradict the fields or the record; correct each place, or have the chief forecaster let it stand with a reason.
         *
         *     `names-another-onset` 该信息写明的起始时间与天气过程不一致，请逐处修改。 / The bulletin names another onset than its episode; correct each place.
         *
         *     `not-a-downgrade` 降级须降低等级或颜色。 / A downgrade must lower the level or colour.
         *
         *     `not-an-upgrade` 升级须提高等级或颜色。 / An upgrade must raise the level or colour.
         *
         *     `text-unchanged` 文字与原信息相同（{fields}），不能再次发布；请按更新类型改写。 / The words are those of the bulletin before ({fields}); write what this revision says.
         *
         *     `unknown-product` 没有配置这个产品。 / This product is not configured.
         *
         *     `nothing-to-say` 标题或正文为空。 / The headline or the text is empty.
         */
        "problems-422-12": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid-body` 请求内容不符合要求 / The body does not have the expected form
         *
         *     `attachment-damaged` 文件已损坏或不完整，无法读取，请重新导出。 / The file is damaged or incomplete and cannot be read; export it again.
         *
         *     `attachment-empty` 文件是空的。 / The file is empty.
         *
         *     `attachment-infected` 杀毒软件在文件中发现病毒（{signature}），未收。请隔离来源电脑并通知运维。 / The virus scanner found {signature} in the file, which was not taken. Isolate the computer it came from, and tell the operator.
         *
         *     `attachment-type-not-taken` 不收此类文件。可以添加图片（PNG、JPEG、WebP）、PDF和表格（CSV、XLSX）；Word文件请先另存为PDF。 / Files of this type are not taken. Attach a picture (PNG, JPEG, WebP), a PDF or a table (CSV, XLSX); save a Word document as PDF.
         *
         *     `attachments-too-large` 附件合计超过{mostMb} MB。 / The attachments have more than {mostMb} MB together.
         *
         *     `content-not-fit` 内容不符合要求，请逐项修改。 / The content is not valid; see each field.
         *
         *     `pdf-encrypted` PDF设有密码，接收单位无法打开；请去掉密码。 / The PDF has a password, so no receiver could open it; remove it.
         *
         *     `pdf-has-too-many-pages` PDF超过{most}页。 / The PDF has more than {most} pages.
         *
         *     `pdf-holds-file` PDF内嵌了其他文件，或链接到网页以外的内容，不能添加；请重新打印为PDF。 / The PDF holds another file, or leads to something that is no web page; print it to PDF again.
         *
         *     `pdf-is-form` PDF含有表单，不能添加；请重新打印为PDF。 / The PDF has a form; print it to PDF again.
         *
         *     `pdf-runs-script` PDF含有脚本或会自动执行的动作，不能添加；请重新打印为PDF。 / The PDF has a script or an act that runs by itself; print it to PDF again.
         *
         *     `picture-has-too-many-pixels` 图片像素超过{mostMillions}百万，请缩小后再传。 / The picture has more than {mostMillions} million pixels; make it smaller.
         *
         *     `table-has-formula` 表格第{line}行有以 = + - @ 开头的公式，打开时会被执行；请改为数值。 / Line {line} of the table has a cell that a spreadsheet would compute or run (= + - @); put the value there.
         *
         *     `table-not-passive` 表格含有宏、内嵌对象或外部链接（{part}），不能添加；请另存为不含宏的XLSX或CSV。 / The table has macros, embedded objects or links to other files ({part}); save it as XLSX without macros, or as CSV.
         *
         *     `too-many-attachments` 一份信息最多{most}个附件。 / A bulletin has at most {most} attachments.
         */
        "problems-422-13": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid-body` 请求内容不符合要求 / The body does not have the expected form
         *
         *     `channel-not-configured` 该联系人没有配置渠道 {channel}。 / This contact has no channel {channel}.
         */
        "problems-422-14": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `beyond-readiness` 只能查看现在起30天内的就绪度，请改选时间。 / Readiness is foreseen from now on for 30 days; choose another time.
         *
         *     `unknown-hazard` 没有配置这个灾种。 / This hazard is not configured.
         */
        "problems-422-15": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid-body` 请求内容不符合要求 / The body does not have the expected form
         *
         *     `roster-faulty` 值班表中有错误，没有保存。 / The roster has faults and was not saved.
         */
        "problems-422-16": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid-body` 请求内容不符合要求 / The body does not have the expected form
         *
         *     `sheet-unreadable` 读不出这个文件。请用 CSV、XLSX 或 iCal（ICS）文件。 / This file cannot be read. Send a CSV, XLSX or iCalendar file.
         *
         *     `sheet-too-large` 文件过大，最多 {most} 行。 / The file is too large; at most {most} rows.
         */
        "problems-422-17": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid-body` 请求内容不符合要求 / The body does not have the expected form
         *
         *     `office-missing` 值班员必须属于一个单位。 / A duty officer must belong to an office.
         *
         *     `roles-apart` 以下岗位不能由同一账号兼任：{roles}。 / One account may not hold these roles together: {roles}.
         *
         *     `unknown-office` 没有这个单位。 / There is no such office.
         *
         *     `weak-password` 密码不符合要求，请修改。 / The password does not meet the requirements.
         */
        "problems-422-18": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid-body` 请求内容不符合要求 / The body does not have the expected form
         *
         *     `office-missing` 值班员必须属于一个单位。 / A duty officer must belong to an office.
         *
         *     `roles-apart` 以下岗位不能由同一账号兼任：{roles}。 / One account may not hold these roles together: {roles}.
         *
         *     `unknown-office` 没有这个单位。 / There is no such office.
         */
        "problems-422-19": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid-body` 请求内容不符合要求 / The body does not have the expected form
         *
         *     `end-in-the-past` 结束时间已经过去，请核对。 / The end is in the past; check it.
         *
         *     `exercise-is-proposed-first` 演练须先发起并由另一人确认。 / An exercise must be proposed first and confirmed by somebody else.
         *
         *     `onset-after-end` 起始时间不早于结束时间。 / The onset is not before the end.
         *
         *     `onset-too-far` 起始时间在30天以后，请核对年份和月份。 / The onset is more than 30 days ahead; check the year and month.
         *
         *     `onset-too-long-ago` 起始时间在7天以前，请核对日期。 / The onset was more than 7 days ago; check the date.
         *
         *     `unknown-area` 没有这个区域代码：{areaCode}。 / There is no such area: {areaCode}.
         *
         *     `unknown-hazard` 没有配置这个灾种。 / This hazard is not configured.
         */
        "problems-422-2": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid-body` 请求内容不符合要求 / The body does not have the expected form
         *
         *     `weak-password` 密码不符合要求，请修改。 / The password does not meet the requirements.
         */
        "problems-422-20": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid-body` 请求内容不符合要求 / The body does not have the expected form
         *
         *     `scopes-exceed-office-system` 单位系统的令牌不能有这些权限：{scopes}。 / A token of an office’s own system cannot have these permissions: {scopes}.
         *
         *     `scopes-exceed-owner` 令牌的权限超出所属账号的权限：{scopes}。 / The account that the token belongs to does not have these permissions: {scopes}.
         *
         *     `token-expiry-out-of-range` 令牌的有效期应在现在之后、{days}天以内。 / A token expires later than now and within {days} days.
         *
         *     `unknown-office` 没有这个单位。 / There is no such office.
         */
        "problems-422-21": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid-body` 请求内容不符合要求 / The body does not have the expected form
         *
         *     `cap-area-not-of-source` 该来源不负责{areaDesc}（{areaCode}）。 / This source may not speak for {areaDesc} ({areaCode}).
         *
         *     `cap-breaks-rules` 文件不符合CAP 1.2，请逐项核对。 / The file breaks rules of CAP 1.2; see each element.
         *
         *     `cap-document-type` 文件含有DOCTYPE或实体定义，为安全不予读取。 / The file has a document type or entities, and is not read.
         *
         *     `cap-expires-too-far` 失效时间（expires）在60天以后，请核对年份和月份。 / It expires more than 60 days ahead (expires); check year and month.
         *
         *     `cap-identifier-too-long` 编号（identifier）超过{most}个字符。 / Its identifier has more than {most} characters.
         *
         *     `cap-not-signed` 没有该来源证书对应的签名，或签名不符。 / There is no signature of the source's certificate, or it does not match.
         *
         *     `cap-not-text` 文件不是UTF-8或GB 18030编码的文本。 / The file is no text in UTF-8 or GB 18030.
         *
         *     `cap-not-well-formed` 文件不是完整的XML：{message} / The file is no well-formed XML: {message}
         *
         *     `cap-of-another-sender` 发送方“{sender}”不属于所选来源，请核对来源。 / The sender "{sender}" does not belong to this source.
         *
         *     `cap-says-nothing` 这是回执（{msgType}），不含预警，不保存。 / This is a reply ({msgType}) without a warning; it is not kept.
         *
         *     `cap-sent-in-the-future` 发送时间（sent）在当前时间之后，请核对。 / Its time of sending (sent) is in the future.
         *
         *     `cap-time-too-long-ago` 发送时间（sent）或起始时间（onset）早于2000年，请核对。 / Its time of sending or its onset is before 2000.
         *
         *     `cap-too-complex` 文件的元素过多或嵌套过深，不予读取。 / The file has too many elements or levels, and is not read.
         *
         *     `unknown-cap-source` 没有配置这个来源。 / There is no such source.
         */
        "problems-422-22": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid-body` 请求内容不符合要求 / The body does not have the expected form
         *
         *     `content-not-fit` 内容不符合要求，请逐项修改。 / The content is not valid; see each field.
         *
         *     `event-not-of-city` 本市没有配置“{event}”的产品，请另行起草。 / The city has no product for "{event}"; write a draft of your own.
         */
        "problems-422-23": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid-body` 请求内容不符合要求 / The body does not have the expected form
         *
         *     `clock-only-moves-forward` 时钟只能向前调整，现在是{wall}。 / The clock only moves forward; it is {wall}.
         */
        "problems-422-24": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid-body` 请求内容不符合要求 / The body does not have the expected form
         *
         *     `end-in-the-past` 结束时间已经过去，请核对。 / The end is in the past; check it.
         *
         *     `onset-after-end` 起始时间不早于结束时间。 / The onset is not before the end.
         *
         *     `onset-too-far` 起始时间在30天以后，请核对年份和月份。 / The onset is more than 30 days ahead; check the year and month.
         *
         *     `onset-too-long-ago` 起始时间在7天以前，请核对日期。 / The onset was more than 7 days ago; check the date.
         *
         *     `unknown-area` 没有这个区域代码：{areaCode}。 / There is no such area: {areaCode}.
         *
         *     `unknown-hazard` 没有配置这个灾种。 / This hazard is not configured.
         */
        "problems-422-3": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid-body` 请求内容不符合要求 / The body does not have the expected form
         *
         *     `end-in-the-past` 结束时间已经过去，请核对。 / The end is in the past; check it.
         *
         *     `onset-after-end` 起始时间不早于结束时间。 / The onset is not before the end.
         *
         *     `onset-too-far` 起始时间在30天以后，请核对年份和月份。 / The onset is more than 30 days ahead; check the year and month.
         *
         *     `onset-too-long-ago` 起始时间在7天以前，请核对日期。 / The onset was more than 7 days ago; check the date.
         */
        "problems-422-4": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid-body` 请求内容不符合要求 / The body does not have the expected form
         *
         *     `unknown-area` 没有这个区域代码：{areaCode}。 / There is no such area: {areaCode}.
         */
        "problems-422-5": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid-body` 请求内容不符合要求 / The body does not have the expected form
         *
         *     `end-in-the-past` 结束时间已经过去，请核对。 / The end is in the past; check it.
         *
         *     `onset-after-end` 起始时间不早于结束时间。 / The onset is not before the end.
         *
         *     `onset-too-far` 起始时间在30天以后，请核对年份和月份。 / The onset is more than 30 days ahead; check the year and month.
         *
         *     `onset-too-long-ago` 起始时间在7天以前，请核对日期。 / The onset was more than 7 days ago; check the date.
         *
         *     `unknown-area` 没有这个区域代码：{areaCode}。 / There is no such area: {areaCode}.
         *
         *     `unknown-hazard` 没有配置这个灾种。 / This hazard is not configured.
         *
         *     `unknown-scenario` 没有配置情景 {scenario}。 / There is no scenario {scenario}.
         */
        "problems-422-6": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `end-in-the-past` 结束时间已经过去，请核对。 / The end is in the past; check it.
         *
         *     `onset-after-end` 起始时间不早于结束时间。 / The onset is not before the end.
         *
         *     `onset-too-far` 起始时间在30天以后，请核对年份和月份。 / The onset is more than 30 days ahead; check the year and month.
         *
         *     `onset-too-long-ago` 起始时间在7天以前，请核对日期。 / The onset was more than 7 days ago; check the date.
         *
         *     `unknown-area` 没有这个区域代码：{areaCode}。 / There is no such area: {areaCode}.
         *
         *     `unknown-hazard` 没有配置这个灾种。 / This hazard is not configured.
         */
        "problems-422-7": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid-body` 请求内容不符合要求 / The body does not have the expected form
         *
         *     `content-not-fit` 内容不符合要求，请逐项修改。 / The content is not valid; see each field.
         *
         *     `exercise-differs` 演练与实况不能混用。 / An exercise cannot be mixed with an actual episode.
         *
         *     `exercise-is-proposed-first` 演练须先发起并由另一人确认。 / An exercise must be proposed first and confirmed by somebody else.
         *
         *     `product-does-not-fit` 产品 {productCode} 不适用于此处。 / The product {productCode} cannot be used here.
         *
         *     `unknown-hazard` 没有配置这个灾种。 / This hazard is not configured.
         *
         *     `unknown-product` 没有配置这个产品。 / This product is not configured.
         */
        "problems-422-8": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid-body` 请求内容不符合要求 / The body does not have the expected form
         *
         *     `content-not-fit` 内容不符合要求，请逐项修改。 / The content is not valid; see each field.
         */
        "problems-422-9": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `too-many-tries` 登录请求过多 / Too many sign-in attempts
         *
         *     `slow-path` 登录暂时放慢 / Sign-in is slowed down
         */
        "problems-429-1": {
            headers: {
                /** @description Seconds */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `ledger-unavailable` 数据库暂时不可用 / The database cannot be used at the moment
         *
         *     `too-many-in-one-second` 同一秒内发布过多，请立即重试。 / Too many publications within one second; try again now.
         */
        "problems-503-1": {
            headers: {
                /** @description Seconds */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `ledger-unavailable` 数据库暂时不可用 / The database cannot be used at the moment
         *
         *     `virus-scanner-away` 杀毒服务没有应答，暂时不能添加附件。信息可以先不带附件发布。 / The virus scanner does not answer, so nothing can be attached now. The bulletin can be published without attachments.
         */
        "problems-503-2": {
            headers: {
                /** @description Seconds */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `ledger-unavailable` 数据库暂时不可用 / The database cannot be used at the moment
         *
         *     `document-press-busy` 正在生成的文件较多，请稍候几秒再下载；也可以先打印。 / Several documents are being made; try again in a few seconds, or print the page.
         */
        "problems-503-3": {
            headers: {
                /** @description Seconds */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `ledger-unavailable` 数据库暂时不可用 / The database cannot be used at the moment
         *
         *     `too-many-streams` 打开的页面过多，请稍后再试。 / Too many open pages; please try again shortly.
         */
        "problems-503-4": {
            headers: {
                /** @description Seconds */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request-timeout` 请求未在规定时间内发完 / The request did not arrive in time */
        "request-timeout": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `roster-changed-since` {byName} 刚刚修改了值班表（第 {version} 版），请重新打开后再改。 / {byName} has just changed the roster (version {version}); load it again before you change it. */
        "roster-changed-since": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `slot-not-owed` 该时次不再需要发布（{state}）。 / The slot is no longer owed ({state}). */
        "slot-not-owed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `swap-settled` 这项换班已经办结。 / This swap is settled. */
        "swap-settled": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `tested-a-moment-ago` 刚刚测试过，请{retryAfterSec}秒后再试。 / It was tested a moment ago; try again in {retryAfterSec} s. */
        "tested-a-moment-ago": {
            headers: {
                /** @description Seconds */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unknown-account` 没有这个账号。 / There is no such account. */
        "unknown-account": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unknown-episode` 没有这个天气过程。 / There is no such episode. */
        "unknown-episode": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unknown-level` 没有这一级或这个岗位的值班表。 / There is no roster of this level or post. */
        "unknown-level": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unsupported-media-type` 不支持的内容类型或编码 / The content type or encoding is not supported */
        "unsupported-media-type": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `wrong-credentials` 登录失败 / Sign-in failed */
        "wrong-credentials": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type OpenedEpisode = components['schemas']['OpenedEpisode'];
export type Episode = components['schemas']['Episode'];
export type LiftApproval = components['schemas']['LiftApproval'];
export type Slot = components['schemas']['Slot'];
export type EpisodePage = components['schemas']['EpisodePage'];
export type EpisodePreview = components['schemas']['EpisodePreview'];
export type PlannedStep = components['schemas']['PlannedStep'];
export type EpisodeDetail = components['schemas']['EpisodeDetail'];
export type OnsetRevision = components['schemas']['OnsetRevision'];
export type Bulletin = components['schemas']['Bulletin'];
export type AreaLevel = components['schemas']['AreaLevel'];
export type Attachment = components['schemas']['Attachment'];
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
export type NewExercise = components['schemas']['NewExercise'];
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
export type NewDraft = components['schemas']['NewDraft'];
export type BulletinPage = components['schemas']['BulletinPage'];
export type BulletinDetail = components['schemas']['BulletinDetail'];
export type Addressee = components['schemas']['Addressee'];
export type PersonName = components['schemas']['PersonName'];
export type EndedBy = components['schemas']['EndedBy'];
export type Publication = components['schemas']['Publication'];
export type Dispatch = components['schemas']['Dispatch'];
export type ReceiverNumber = components['schemas']['ReceiverNumber'];
export type Preview = components['schemas']['Preview'];
export type Audience = components['schemas']['Audience'];
export type ComparedBulletin = components['schemas']['ComparedBulletin'];
export type PreviewedArea = components['schemas']['PreviewedArea'];
export type BulletinEditing = components['schemas']['BulletinEditing'];
export type BulletinEditor = components['schemas']['BulletinEditor'];
export type ArrangedAttachment = components['schemas']['ArrangedAttachment'];
export type AuditEntries = components['schemas']['AuditEntries'];
export type AuditEntry = components['schemas']['AuditEntry'];
export type PersonalReads = components['schemas']['PersonalReads'];
export type PersonalRead = components['schemas']['PersonalRead'];
export type AuditChain = components['schemas']['AuditChain'];
export type Offices = components['schemas']['Offices'];
export type Office = components['schemas']['Office'];
export type DirectoryContact = components['schemas']['DirectoryContact'];
export type DirectoryChannel = components['schemas']['DirectoryChannel'];
export type OnDuty = components['schemas']['OnDuty'];
export type Command = components['schemas']['Command'];
export type DirectoryLevel = components['schemas']['DirectoryLevel'];
export type PostName = components['schemas']['PostName'];
export type Products = components['schemas']['Products'];
export type Product = components['schemas']['Product'];
export type TextTemplate = components['schemas']['TextTemplate'];
export type Hazards = components['schemas']['Hazards'];
export type Hazard = components['schemas']['Hazard'];
export type CadenceStep = components['schemas']['CadenceStep'];
export type ReceiptRule = components['schemas']['ReceiptRule'];
export type SignalRule = components['schemas']['SignalRule'];
export type LevelRule = components['schemas']['LevelRule'];
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
export type ReceiptOrigin = components['schemas']['ReceiptOrigin'];
export type FollowUp = components['schemas']['FollowUp'];
export type Escalation = components['schemas']['Escalation'];
export type EscalationLevel = components['schemas']['EscalationLevel'];
export type Contact = components['schemas']['Contact'];
export type ContactChannel = components['schemas']['ContactChannel'];
export type EscalationSummary = components['schemas']['EscalationSummary'];
export type CallListEntry = components['schemas']['CallListEntry'];
export type PhoneTask = components['schemas']['PhoneTask'];
export type PhoneCall = components['schemas']['PhoneCall'];
export type BulletinRollCall = components['schemas']['BulletinRollCall'];
export type RollCallCounts = components['schemas']['RollCallCounts'];
export type Processes = components['schemas']['Processes'];
export type Process = components['schemas']['Process'];
export type Arming = components['schemas']['Arming'];
export type SignInAttack = components['schemas']['SignInAttack'];
export type SentTest = components['schemas']['SentTest'];
export type Readiness = components['schemas']['Readiness'];
export type ReadyOffice = components['schemas']['ReadyOffice'];
export type ReadyPerson = components['schemas']['ReadyPerson'];
export type ReadyWay = components['schemas']['ReadyWay'];
export type LineTest = components['schemas']['LineTest'];
export type ReadyLevel = components['schemas']['ReadyLevel'];
export type ReadinessRisks = components['schemas']['ReadinessRisks'];
export type ReadinessRisk = components['schemas']['ReadinessRisk'];
export type OwnRoster = components['schemas']['OwnRoster'];
export type RosterRow = components['schemas']['RosterRow'];
export type RosterHolder = components['schemas']['RosterHolder'];
export type RosterPerson = components['schemas']['RosterPerson'];
export type Roster = components['schemas']['Roster'];
export type RosterPattern = components['schemas']['RosterPattern'];
export type RosterShift = components['schemas']['RosterShift'];
export type RosterLeave = components['schemas']['RosterLeave'];
export type RosterSubstitute = components['schemas']['RosterSubstitute'];
export type RosterExchange = components['schemas']['RosterExchange'];
export type RosterSwapSide = components['schemas']['RosterSwapSide'];
export type RosterSwap = components['schemas']['RosterSwap'];
export type RosterVersion = components['schemas']['RosterVersion'];
export type RosterVersions = components['schemas']['RosterVersions'];
export type RosterHistoryEntry = components['schemas']['RosterHistoryEntry'];
export type ImportedRoster = components['schemas']['ImportedRoster'];
export type EditedRoster = components['schemas']['EditedRoster'];
export type ImportedShift = components['schemas']['ImportedShift'];
export type SheetFault = components['schemas']['SheetFault'];
export type Account = components['schemas']['Account'];
export type ApiToken = components['schemas']['ApiToken'];
export type NewApiToken = components['schemas']['NewApiToken'];
export type BaseMap = components['schemas']['BaseMap'];
export type MapFeature = components['schemas']['MapFeature'];
export type StreamChange = components['schemas']['StreamChange'];
export type Now = components['schemas']['Now'];
export type EpisodeSummary = components['schemas']['EpisodeSummary'];
export type SlotSummary = components['schemas']['SlotSummary'];
export type BulletinSummary = components['schemas']['BulletinSummary'];
export type ReceiptSummary = components['schemas']['ReceiptSummary'];
export type SilentOffice = components['schemas']['SilentOffice'];
export type OwedCountersignature = components['schemas']['OwedCountersignature'];
export type UnansweredBulletin = components['schemas']['UnansweredBulletin'];
export type UnattendedPost = components['schemas']['UnattendedPost'];
export type AlarmSummary = components['schemas']['AlarmSummary'];
export type OpenNumberReport = components['schemas']['OpenNumberReport'];
export type HandledNumberReport = components['schemas']['HandledNumberReport'];
export type NumberReport = components['schemas']['NumberReport'];
export type OfflineSheetState = components['schemas']['OfflineSheetState'];
export type ForeignMessages = components['schemas']['ForeignMessages'];
export type ForeignMessage = components['schemas']['ForeignMessage'];
export type ForeignText = components['schemas']['ForeignText'];
export type ForeignArea = components['schemas']['ForeignArea'];
export type ForeignReference = components['schemas']['ForeignReference'];
export type CapSources = components['schemas']['CapSources'];
export type CapSource = components['schemas']['CapSource'];
export type Problem = components['schemas']['Problem'];
export type ResponseAccountLocked = components['responses']['account-locked'];
export type ResponseBodyTooLarge = components['responses']['body-too-large'];
export type ResponseChangedSince = components['responses']['changed-since'];
export type ResponseClockIsFixed = components['responses']['clock-is-fixed'];
export type ResponseCsrfRefused = components['responses']['csrf-refused'];
export type ResponseDefect = components['responses']['defect'];
export type ResponseEpisodeIsOver = components['responses']['episode-is-over'];
export type ResponseExerciseIsOver = components['responses']['exercise-is-over'];
export type ResponseExpectationFailed = components['responses']['expectation-failed'];
export type ResponseHeadersTooLarge = components['responses']['headers-too-large'];
export type ResponseIdempotencyKeyReused = components['responses']['idempotency-key-reused'];
export type ResponseIfMatchRequired = components['responses']['if-match-required'];
export type ResponseInvalidBody = components['responses']['invalid-body'];
export type ResponseLedgerUnavailable = components['responses']['ledger-unavailable'];
export type ResponseMalformedRequest = components['responses']['malformed-request'];
export type ResponseNoBaseMap = components['responses']['no-base-map'];
export type ResponseNoOfflinePassphrase = components['responses']['no-offline-passphrase'];
export type ResponseNotAcceptable = components['responses']['not-acceptable'];
export type ResponseNotFound = components['responses']['not-found'];
export type ResponseOwnAccount = components['responses']['own-account'];
export type ResponsePasswordMustChange = components['responses']['password-must-change'];
export type ResponseProblems_400_1 = components['responses']['problems-400-1'];
export type ResponseProblems_400_10 = components['responses']['problems-400-10'];
export type ResponseProblems_400_11 = components['responses']['problems-400-11'];
export type ResponseProblems_400_2 = components['responses']['problems-400-2'];
export type ResponseProblems_400_3 = components['responses']['problems-400-3'];
export type ResponseProblems_400_4 = components['responses']['problems-400-4'];
export type ResponseProblems_400_5 = components['responses']['problems-400-5'];
export type ResponseProblems_400_6 = components['responses']['problems-400-6'];
export type ResponseProblems_400_7 = components['responses']['problems-400-7'];
export type ResponseProblems_400_8 = components['responses']['problems-400-8'];
export type ResponseProblems_400_9 = components['responses']['problems-400-9'];
export type ResponseProblems_401_1 = components['responses']['problems-401-1'];
export type ResponseProblems_401_2 = components['responses']['problems-401-2'];
export type ResponseProblems_403_1 = components['responses']['problems-403-1'];
export type ResponseProblems_403_10 = components['responses']['problems-403-10'];
export type ResponseProblems_403_11 = components['responses']['problems-403-11'];
export type ResponseProblems_403_12 = components['responses']['problems-403-12'];
export type ResponseProblems_403_13 = components['responses']['problems-403-13'];
export type ResponseProblems_403_14 = components['responses']['problems-403-14'];
export type ResponseProblems_403_2 = components['responses']['problems-403-2'];
export type ResponseProblems_403_3 = components['responses']['problems-403-3'];
export type ResponseProblems_403_4 = components['responses']['problems-403-4'];
export type ResponseProblems_403_5 = components['responses']['problems-403-5'];
export type ResponseProblems_403_6 = components['responses']['problems-403-6'];
export type ResponseProblems_403_7 = components['responses']['problems-403-7'];
export type ResponseProblems_403_8 = components['responses']['problems-403-8'];
export type ResponseProblems_403_9 = components['responses']['problems-403-9'];
export type ResponseProblems_404_1 = components['responses']['problems-404-1'];
export type ResponseProblems_404_10 = components['responses']['problems-404-10'];
export type ResponseProblems_404_11 = components['responses']['problems-404-11'];
export type ResponseProblems_404_12 = components['responses']['problems-404-12'];
export type ResponseProblems_404_13 = components['responses']['problems-404-13'];
export type ResponseProblems_404_14 = components['responses']['problems-404-14'];
export type ResponseProblems_404_15 = components['responses']['problems-404-15'];
export type ResponseProblems_404_16 = components['responses']['problems-404-16'];
export type ResponseProblems_404_17 = components['responses']['problems-404-17'];
export type ResponseProblems_404_2 = components['responses']['problems-404-2'];
export type ResponseProblems_404_3 = components['responses']['problems-404-3'];
export type ResponseProblems_404_4 = components['responses']['problems-404-4'];
export type ResponseProblems_404_5 = components['responses']['problems-404-5'];
export type ResponseProblems_404_6 = components['responses']['problems-404-6'];
export type ResponseProblems_404_7 = components['responses']['problems-404-7'];
export type ResponseProblems_404_8 = components['responses']['problems-404-8'];
export type ResponseProblems_404_9 = components['responses']['problems-404-9'];
export type ResponseProblems_409_1 = components['responses']['problems-409-1'];
export type ResponseProblems_409_10 = components['responses']['problems-409-10'];
export type ResponseProblems_409_11 = components['responses']['problems-409-11'];
export type ResponseProblems_409_12 = components['responses']['problems-409-12'];
export type ResponseProblems_409_13 = components['responses']['problems-409-13'];
export type ResponseProblems_409_14 = components['responses']['problems-409-14'];
export type ResponseProblems_409_15 = components['responses']['problems-409-15'];
export type ResponseProblems_409_16 = components['responses']['problems-409-16'];
export type ResponseProblems_409_17 = components['responses']['problems-409-17'];
export type ResponseProblems_409_18 = components['responses']['problems-409-18'];
export type ResponseProblems_409_19 = components['responses']['problems-409-19'];
export type ResponseProblems_409_2 = components['responses']['problems-409-2'];
export type ResponseProblems_409_20 = components['responses']['problems-409-20'];
export type ResponseProblems_409_21 = components['responses']['problems-409-21'];
export type ResponseProblems_409_3 = components['responses']['problems-409-3'];
export type ResponseProblems_409_4 = components['responses']['problems-409-4'];
export type ResponseProblems_409_5 = components['responses']['problems-409-5'];
export type ResponseProblems_409_6 = components['responses']['problems-409-6'];
export type ResponseProblems_409_7 = components['responses']['problems-409-7'];
export type ResponseProblems_409_8 = components['responses']['problems-409-8'];
export type ResponseProblems_409_9 = components['responses']['problems-409-9'];
export type ResponseProblems_413_1 = components['responses']['problems-413-1'];
export type ResponseProblems_413_2 = components['responses']['problems-413-2'];
export type ResponseProblems_422_1 = components['responses']['problems-422-1'];
export type ResponseProblems_422_10 = components['responses']['problems-422-10'];
export type ResponseProblems_422_11 = components['responses']['problems-422-11'];
export type ResponseProblems_422_12 = components['responses']['problems-422-12'];
export type ResponseProblems_422_13 = components['responses']['problems-422-13'];
export type ResponseProblems_422_14 = components['responses']['problems-422-14'];
export type ResponseProblems_422_15 = components['responses']['problems-422-15'];
export type ResponseProblems_422_16 = components['responses']['problems-422-16'];
export type ResponseProblems_422_17 = components['responses']['problems-422-17'];
export type ResponseProblems_422_18 = components['responses']['problems-422-18'];
export type ResponseProblems_422_19 = components['responses']['problems-422-19'];
export type ResponseProblems_422_2 = components['responses']['problems-422-2'];
export type ResponseProblems_422_20 = components['responses']['problems-422-20'];
export type ResponseProblems_422_21 = components['responses']['problems-422-21'];
export type ResponseProblems_422_22 = components['responses']['problems-422-22'];
export type ResponseProblems_422_23 = components['responses']['problems-422-23'];
export type ResponseProblems_422_24 = components['responses']['problems-422-24'];
export type ResponseProblems_422_3 = components['responses']['problems-422-3'];
export type ResponseProblems_422_4 = components['responses']['problems-422-4'];
export type ResponseProblems_422_5 = components['responses']['problems-422-5'];
export type ResponseProblems_422_6 = components['responses']['problems-422-6'];
export type ResponseProblems_422_7 = components['responses']['problems-422-7'];
export type ResponseProblems_422_8 = components['responses']['problems-422-8'];
export type ResponseProblems_422_9 = components['responses']['problems-422-9'];
export type ResponseProblems_429_1 = components['responses']['problems-429-1'];
export type ResponseProblems_503_1 = components['responses']['problems-503-1'];
export type ResponseProblems_503_2 = components['responses']['problems-503-2'];
export type ResponseProblems_503_3 = components['responses']['problems-503-3'];
export type ResponseProblems_503_4 = components['responses']['problems-503-4'];
export type ResponseRequestTimeout = components['responses']['request-timeout'];
export type ResponseRosterChangedSince = components['responses']['roster-changed-since'];
export type ResponseSlotNotOwed = components['responses']['slot-not-owed'];
export type ResponseSwapSettled = components['responses']['swap-settled'];
export type ResponseTestedAMomentAgo = components['responses']['tested-a-moment-ago'];
export type ResponseUnknownAccount = components['responses']['unknown-account'];
export type ResponseUnknownEpisode = components['responses']['unknown-episode'];
export type ResponseUnknownLevel = components['responses']['unknown-level'];
export type ResponseUnsupportedMediaType = components['responses']['unsupported-media-type'];
export type ResponseWrongCredentials = components['responses']['wrong-credentials'];
export type $defs = Record<string, never>;
export interface operations {
    SessionController_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The actor, its permissions, and the CSRF token of the session */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "actor": {
                     *         "kind": "person",
                     *         "accountId": "account-0mx10yrm897e4e13b909b86",
                     *         "login": "zhou.zhiban",
                     *         "name": "周值班",
                     *         "roles": [
                     *           "forecaster"
                     *         ],
                     *         "officeId": "duty-office",
                     *         "permissions": [
                     *           "episode:read"
                     *         ]
                     *       },
                     *       "csrfToken": "csrfToken",
                     *       "now": "2021-07-20T08:00:00.000Z",
                     *       "expiresAt": "2021-07-20T08:00:00.000Z",
                     *       "idleEndsAt": "2021-07-20T08:00:00.000Z",
                     *       "mustChangePassword": {
                     *         "setByName": "林预报",
                     *         "setAt": "2021-07-20T08:00:00.000Z"
                     *       },
                     *       "tokensMade": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "name": "周值班",
                     *           "byName": "林预报",
                     *           "madeAt": "2021-07-20T08:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        actor: {
                            /** @constant */
                            kind: "person";
                            accountId: string;
                            login: string;
                            name: string;
                            roles: ("forecaster" | "chief-forecaster" | "duty-officer" | "command-officer" | "administrator" | "auditor")[];
                            officeId: string | null;
                            permissions: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "leader-call:read" | "leader-call:work" | "unit:read" | "unit:respond" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "roster:read" | "roster:edit" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read" | "wall:manage" | "offline-sheet:take")[];
                        } | {
                            /** @constant */
                            kind: "machine";
                            tokenId: string;
                            ownerId: string;
                            officeId: string | null;
                            name: string;
                            permissions: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "leader-call:read" | "leader-call:work" | "unit:read" | "unit:respond" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "roster:read" | "roster:edit" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read" | "wall:manage" | "offline-sheet:take")[];
                        } | {
                            /** @constant */
                            kind: "wall";
                            wallId: string;
                            name: string;
                            permissions: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "leader-call:read" | "leader-call:work" | "unit:read" | "unit:respond" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "roster:read" | "roster:edit" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read" | "wall:manage" | "offline-sheet:take")[];
                        };
                        csrfToken: string | null;
                        /** Format: date-time */
                        now: string;
                        expiresAt: string | null;
                        idleEndsAt: string | null;
                        mustChangePassword: {
                            setByName: string | null;
                            setAt: string | null;
                        } | null;
                        tokensMade: {
                            id: string;
                            name: string;
                            byName: string | null;
                            /** Format: date-time */
                            madeAt: string;
                        }[];
                    };
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["password-must-change"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
                /**
                 * @example {
                 *       "login": "zhou.zhiban",
                 *       "password": "seven umbrellas in july"
                 *     }
                 */
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
                    /**
                     * @example {
                     *       "actor": {
                     *         "kind": "person",
                     *         "accountId": "account-0mx10yrm897e4e13b909b86",
                     *         "login": "zhou.zhiban",
                     *         "name": "周值班",
                     *         "roles": [
                     *           "forecaster"
                     *         ],
                     *         "officeId": "duty-office",
                     *         "permissions": [
                     *           "episode:read"
                     *         ]
                     *       },
                     *       "csrfToken": "csrfToken",
                     *       "now": "2021-07-20T08:00:00.000Z",
                     *       "expiresAt": "2021-07-20T08:00:00.000Z",
                     *       "idleEndsAt": "2021-07-20T08:00:00.000Z",
                     *       "mustChangePassword": {
                     *         "setByName": "林预报",
                     *         "setAt": "2021-07-20T08:00:00.000Z"
                     *       },
                     *       "tokensMade": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "name": "周值班",
                     *           "byName": "林预报",
                     *           "madeAt": "2021-07-20T08:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        actor: {
                            /** @constant */
                            kind: "person";
                            accountId: string;
                            login: string;
                            name: string;
                            roles: ("forecaster" | "chief-forecaster" | "duty-officer" | "command-officer" | "administrator" | "auditor")[];
                            officeId: string | null;
                            permissions: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "leader-call:read" | "leader-call:work" | "unit:read" | "unit:respond" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "roster:read" | "roster:edit" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read" | "wall:manage" | "offline-sheet:take")[];
                        } | {
                            /** @constant */
                            kind: "machine";
                            tokenId: string;
                            ownerId: string;
                            officeId: string | null;
                            name: string;
                            permissions: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "leader-call:read" | "leader-call:work" | "unit:read" | "unit:respond" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "roster:read" | "roster:edit" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read" | "wall:manage" | "offline-sheet:take")[];
                        } | {
                            /** @constant */
                            kind: "wall";
                            wallId: string;
                            name: string;
                            permissions: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "leader-call:read" | "leader-call:work" | "unit:read" | "unit:respond" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "roster:read" | "roster:edit" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read" | "wall:manage" | "offline-sheet:take")[];
                        };
                        csrfToken: string | null;
                        /** Format: date-time */
                        now: string;
                        expiresAt: string | null;
                        idleEndsAt: string | null;
                        mustChangePassword: {
                            setByName: string | null;
                            setAt: string | null;
                        } | null;
                        tokensMade: {
                            id: string;
                            name: string;
                            byName: string | null;
                            /** Format: date-time */
                            madeAt: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["problems-400-1"];
            401: components["responses"]["wrong-credentials"];
            403: components["responses"]["csrf-refused"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["invalid-body"];
            423: components["responses"]["account-locked"];
            429: components["responses"]["problems-429-1"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
            400: components["responses"]["problems-400-2"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-1"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    SessionController_activity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description When the session ends now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "actor": {
                     *         "kind": "person",
                     *         "accountId": "account-0mx10yrm897e4e13b909b86",
                     *         "login": "zhou.zhiban",
                     *         "name": "周值班",
                     *         "roles": [
                     *           "forecaster"
                     *         ],
                     *         "officeId": "duty-office",
                     *         "permissions": [
                     *           "episode:read"
                     *         ]
                     *       },
                     *       "csrfToken": "csrfToken",
                     *       "now": "2021-07-20T08:00:00.000Z",
                     *       "expiresAt": "2021-07-20T08:00:00.000Z",
                     *       "idleEndsAt": "2021-07-20T08:00:00.000Z",
                     *       "mustChangePassword": {
                     *         "setByName": "林预报",
                     *         "setAt": "2021-07-20T08:00:00.000Z"
                     *       },
                     *       "tokensMade": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "name": "周值班",
                     *           "byName": "林预报",
                     *           "madeAt": "2021-07-20T08:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        actor: {
                            /** @constant */
                            kind: "person";
                            accountId: string;
                            login: string;
                            name: string;
                            roles: ("forecaster" | "chief-forecaster" | "duty-officer" | "command-officer" | "administrator" | "auditor")[];
                            officeId: string | null;
                            permissions: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "leader-call:read" | "leader-call:work" | "unit:read" | "unit:respond" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "roster:read" | "roster:edit" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read" | "wall:manage" | "offline-sheet:take")[];
                        } | {
                            /** @constant */
                            kind: "machine";
                            tokenId: string;
                            ownerId: string;
                            officeId: string | null;
                            name: string;
                            permissions: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "leader-call:read" | "leader-call:work" | "unit:read" | "unit:respond" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "roster:read" | "roster:edit" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read" | "wall:manage" | "offline-sheet:take")[];
                        } | {
                            /** @constant */
                            kind: "wall";
                            wallId: string;
                            name: string;
                            permissions: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "leader-call:read" | "leader-call:work" | "unit:read" | "unit:respond" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "roster:read" | "roster:edit" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read" | "wall:manage" | "offline-sheet:take")[];
                        };
                        csrfToken: string | null;
                        /** Format: date-time */
                        now: string;
                        expiresAt: string | null;
                        idleEndsAt: string | null;
                        mustChangePassword: {
                            setByName: string | null;
                            setAt: string | null;
                        } | null;
                        tokensMade: {
                            id: string;
                            name: string;
                            byName: string | null;
                            /** Format: date-time */
                            madeAt: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["problems-400-2"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-1"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    SessionController_tokensSeen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing is left to be told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "actor": {
                     *         "kind": "person",
                     *         "accountId": "account-0mx10yrm897e4e13b909b86",
                     *         "login": "zhou.zhiban",
                     *         "name": "周值班",
                     *         "roles": [
                     *           "forecaster"
                     *         ],
                     *         "officeId": "duty-office",
                     *         "permissions": [
                     *           "episode:read"
                     *         ]
                     *       },
                     *       "csrfToken": "csrfToken",
                     *       "now": "2021-07-20T08:00:00.000Z",
                     *       "expiresAt": "2021-07-20T08:00:00.000Z",
                     *       "idleEndsAt": "2021-07-20T08:00:00.000Z",
                     *       "mustChangePassword": {
                     *         "setByName": "林预报",
                     *         "setAt": "2021-07-20T08:00:00.000Z"
                     *       },
                     *       "tokensMade": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "name": "周值班",
                     *           "byName": "林预报",
                     *           "madeAt": "2021-07-20T08:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        actor: {
                            /** @constant */
                            kind: "person";
                            accountId: string;
                            login: string;
                            name: string;
                            roles: ("forecaster" | "chief-forecaster" | "duty-officer" | "command-officer" | "administrator" | "auditor")[];
                            officeId: string | null;
                            permissions: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "leader-call:read" | "leader-call:work" | "unit:read" | "unit:respond" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "roster:read" | "roster:edit" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read" | "wall:manage" | "offline-sheet:take")[];
                        } | {
                            /** @constant */
                            kind: "machine";
                            tokenId: string;
                            ownerId: string;
                            officeId: string | null;
                            name: string;
                            permissions: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "leader-call:read" | "leader-call:work" | "unit:read" | "unit:respond" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "roster:read" | "roster:edit" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read" | "wall:manage" | "offline-sheet:take")[];
                        } | {
                            /** @constant */
                            kind: "wall";
                            wallId: string;
                            name: string;
                            permissions: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "leader-call:read" | "leader-call:work" | "unit:read" | "unit:respond" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "roster:read" | "roster:edit" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read" | "wall:manage" | "offline-sheet:take")[];
                        };
                        csrfToken: string | null;
                        /** Format: date-time */
                        now: string;
                        expiresAt: string | null;
                        idleEndsAt: string | null;
                        mustChangePassword: {
                            setByName: string | null;
                            setAt: string | null;
                        } | null;
                        tokensMade: {
                            id: string;
                            name: string;
                            byName: string | null;
                            /** Format: date-time */
                            madeAt: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["problems-400-2"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-1"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
                /**
                 * @example {
                 *       "current": "seven umbrellas in july",
                 *       "next": "eight umbrellas in july"
                 *     }
                 */
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
                    /**
                     * @example {
                     *       "actor": {
                     *         "kind": "person",
                     *         "accountId": "account-0mx10yrm897e4e13b909b86",
                     *         "login": "zhou.zhiban",
                     *         "name": "周值班",
                     *         "roles": [
                     *           "forecaster"
                     *         ],
                     *         "officeId": "duty-office",
                     *         "permissions": [
                     *           "episode:read"
                     *         ]
                     *       },
                     *       "csrfToken": "csrfToken",
                     *       "now": "2021-07-20T08:00:00.000Z",
                     *       "expiresAt": "2021-07-20T08:00:00.000Z",
                     *       "idleEndsAt": "2021-07-20T08:00:00.000Z",
                     *       "mustChangePassword": {
                     *         "setByName": "林预报",
                     *         "setAt": "2021-07-20T08:00:00.000Z"
                     *       },
                     *       "tokensMade": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "name": "周值班",
                     *           "byName": "林预报",
                     *           "madeAt": "2021-07-20T08:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        actor: {
                            /** @constant */
                            kind: "person";
                            accountId: string;
                            login: string;
                            name: string;
                            roles: ("forecaster" | "chief-forecaster" | "duty-officer" | "command-officer" | "administrator" | "auditor")[];
                            officeId: string | null;
                            permissions: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "leader-call:read" | "leader-call:work" | "unit:read" | "unit:respond" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "roster:read" | "roster:edit" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read" | "wall:manage" | "offline-sheet:take")[];
                        } | {
                            /** @constant */
                            kind: "machine";
                            tokenId: string;
                            ownerId: string;
                            officeId: string | null;
                            name: string;
                            permissions: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "leader-call:read" | "leader-call:work" | "unit:read" | "unit:respond" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "roster:read" | "roster:edit" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read" | "wall:manage" | "offline-sheet:take")[];
                        } | {
                            /** @constant */
                            kind: "wall";
                            wallId: string;
                            name: string;
                            permissions: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "leader-call:read" | "leader-call:work" | "unit:read" | "unit:respond" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "roster:read" | "roster:edit" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read" | "wall:manage" | "offline-sheet:take")[];
                        };
                        csrfToken: string | null;
                        /** Format: date-time */
                        now: string;
                        expiresAt: string | null;
                        idleEndsAt: string | null;
                        mustChangePassword: {
                            setByName: string | null;
                            setAt: string | null;
                        } | null;
                        tokensMade: {
                            id: string;
                            name: string;
                            byName: string | null;
                            /** Format: date-time */
                            madeAt: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["problems-400-1"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-2"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-1"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    SessionsController_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions of the person who asks */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "now": "2021-07-20T08:00:00.000Z",
                     *       "items": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "current": false,
                     *           "userAgent": "userAgent",
                     *           "remoteAddress": "remoteAddress",
                     *           "createdAt": "2021-07-20T08:00:00.000Z",
                     *           "seenAt": "2021-07-20T08:00:00.000Z",
                     *           "expiresAt": "2021-07-20T08:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: date-time */
                        now: string;
                        items: {
                            id: string;
                            current: boolean;
                            userAgent: string | null;
                            remoteAddress: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            seenAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                        }[];
                    };
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    SessionsController_endAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All have ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-2"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-1"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    SessionsController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As the list names it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It has ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-3"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-1"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    WallsController_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those that still stand, the last used first */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "now": "2021-07-20T08:00:00.000Z",
                     *       "items": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "name": "周值班",
                     *           "place": "place",
                     *           "madeByName": "林预报",
                     *           "own": false,
                     *           "madeAt": "2021-07-20T08:00:00.000Z",
                     *           "seenAt": "2021-07-20T08:00:00.000Z",
                     *           "userAgent": "userAgent",
                     *           "remoteAddress": "remoteAddress"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: date-time */
                        now: string;
                        items: {
                            id: string;
                            name: string;
                            place: string;
                            madeByName: string;
                            own: boolean;
                            /** Format: date-time */
                            madeAt: string;
                            /** Format: date-time */
                            seenAt: string;
                            userAgent: string | null;
                            remoteAddress: string | null;
                        }[];
                    };
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    WallsController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As the list names it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It has ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-3"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-1"];
            404: components["responses"]["problems-404-1"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    EpisodeController_list: {
        parameters: {
            query?: {
                state?: "open" | "lifted" | "closed" | "withdrawn";
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 天气过程列表 / Episodes, newest first */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "hazard": "rainstorm",
                     *           "title": "7月20日暴雨过程",
                     *           "status": "actual",
                     *           "exerciseNote": "exerciseNote",
                     *           "leadFactor": 1,
                     *           "areas": [],
                     *           "onset": "2021-07-20T08:00:00.000Z",
                     *           "endsAt": "2021-07-20T08:00:00.000Z",
                     *           "state": "open",
                     *           "revision": 1,
                     *           "openedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "openedAt": "2021-07-20T08:00:00.000Z",
                     *           "endedAt": "2021-07-20T08:00:00.000Z",
                     *           "endedReason": "endedReason",
                     *           "liftApproval": {
                     *             "by": "acc-0mx10yrm897e4e13b909b86",
                     *             "byName": "林预报",
                     *             "reason": "起始时间提前",
                     *             "at": "at"
                     *           }
                     *         }
                     *       ],
                     *       "next": "eight umbrellas in july"
                     *     }
                     */
                    "application/json": components["schemas"]["EpisodePage"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-5"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
                /**
                 * @example {
                 *       "hazard": "rainstorm",
                 *       "title": "7月20日暴雨过程",
                 *       "areas": [
                 *         "410105"
                 *       ],
                 *       "onset": "2021-07-20T08:00:00.000Z",
                 *       "endsAt": "2021-07-20T08:00:00.000Z",
                 *       "status": "actual",
                 *       "exerciseNote": null
                 *     }
                 */
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
            /** @description 开启天气过程 / Open an episode and plan its slots */
            201: {
                headers: {
                    /** @description 新建内容的地址 / The address of what was made */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "episode": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "hazard": "rainstorm",
                     *         "title": "7月20日暴雨过程",
                     *         "status": "actual",
                     *         "exerciseNote": "exerciseNote",
                     *         "leadFactor": 1,
                     *         "areas": [
                     *           "area"
                     *         ],
                     *         "onset": "2021-07-20T08:00:00.000Z",
                     *         "endsAt": "2021-07-20T08:00:00.000Z",
                     *         "state": "open",
                     *         "revision": 1,
                     *         "openedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "openedAt": "2021-07-20T08:00:00.000Z",
                     *         "endedAt": "2021-07-20T08:00:00.000Z",
                     *         "endedReason": "endedReason",
                     *         "liftApproval": {
                     *           "by": "acc-0mx10yrm897e4e13b909b86",
                     *           "byName": "林预报",
                     *           "reason": "起始时间提前",
                     *           "at": "at"
                     *         }
                     *       },
                     *       "slots": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *           "week": "week",
                     *           "step": "H1",
                     *           "purpose": "step",
                     *           "opensAt": "2021-07-20T08:00:00.000Z",
                     *           "dueAt": "2021-07-20T08:00:00.000Z",
                     *           "graceUntil": "2021-07-20T08:00:00.000Z",
                     *           "dueNow": false,
                     *           "state": "planned",
                     *           "reason": "起始时间提前",
                     *           "note": "已电话确认",
                     *           "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *           "followsSlotId": "followsslot-0mx10yrm897e4e13b909b86",
                     *           "createdAt": "2021-07-20T08:00:00.000Z",
                     *           "publishedAt": "2021-07-20T08:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OpenedEpisode"];
                };
            };
            400: components["responses"]["problems-400-4"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["idempotency-key-reused"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-2"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
                /**
                 * @example {
                 *       "hazard": "rainstorm",
                 *       "areas": [
                 *         "410105"
                 *       ],
                 *       "onset": "2021-07-20T08:00:00.000Z",
                 *       "endsAt": "2021-07-20T08:00:00.000Z"
                 *     }
                 */
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
            /** @description 新建过程的预览 / The steps as they would be planned if the episode were opened now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "slots": [
                     *         {
                     *           "step": "H1",
                     *           "opensAt": "2021-07-20T08:00:00.000Z",
                     *           "dueAt": "2021-07-20T08:00:00.000Z",
                     *           "graceUntil": "2021-07-20T08:00:00.000Z",
                     *           "dueNow": false,
                     *           "state": "planned",
                     *           "reason": "起始时间提前"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["EpisodePreview"];
                };
            };
            400: components["responses"]["problems-400-1"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-3"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    EpisodeController_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一次天气过程 / One episode with its slots, revisions, bulletins and decisions */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "episode": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "hazard": "rainstorm",
                     *         "title": "7月20日暴雨过程",
                     *         "status": "actual",
                     *         "exerciseNote": "exerciseNote",
                     *         "leadFactor": 1,
                     *         "areas": [
                     *           "area"
                     *         ],
                     *         "onset": "2021-07-20T08:00:00.000Z",
                     *         "endsAt": "2021-07-20T08:00:00.000Z",
                     *         "state": "open",
                     *         "revision": 1,
                     *         "openedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "openedAt": "2021-07-20T08:00:00.000Z",
                     *         "endedAt": "2021-07-20T08:00:00.000Z",
                     *         "endedReason": "endedReason",
                     *         "liftApproval": {
                     *           "by": "acc-0mx10yrm897e4e13b909b86",
                     *           "byName": "林预报",
                     *           "reason": "起始时间提前",
                     *           "at": "at"
                     *         }
                     *       },
                     *       "slots": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *           "week": "week",
                     *           "step": "H1",
                     *           "purpose": "step",
                     *           "opensAt": "2021-07-20T08:00:00.000Z",
                     *           "dueAt": "2021-07-20T08:00:00.000Z",
                     *           "graceUntil": "2021-07-20T08:00:00.000Z",
                     *           "dueNow": false,
                     *           "state": "planned",
                     *           "reason": "起始时间提前",
                     *           "note": "已电话确认",
                     *           "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *           "followsSlotId": "followsslot-0mx10yrm897e4e13b909b86",
                     *           "createdAt": "2021-07-20T08:00:00.000Z",
                     *           "publishedAt": "2021-07-20T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "revisions": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *           "revision": 1,
                     *           "fromOnset": "2021-07-20T08:00:00.000Z",
                     *           "toOnset": "2021-07-20T08:00:00.000Z",
                     *           "endsAt": "2021-07-20T08:00:00.000Z",
                     *           "fromAreas": [],
                     *           "toAreas": [],
                     *           "reason": "起始时间提前",
                     *           "revisedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "revisedAt": "2021-07-20T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "bulletins": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "kind": "signal",
                     *           "hazard": "rainstorm",
                     *           "step": "H1",
                     *           "productCode": "rain-signal",
                     *           "status": "actual",
                     *           "msgType": "alert",
                     *           "revisionKind": "continue",
                     *           "refersTo": "refersto-0mx10yrm897e4e13b909b86",
                     *           "previousId": "previous-0mx10yrm897e4e13b909b86",
                     *           "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *           "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *           "headline": "金水区暴雨红色预警信号",
                     *           "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *           "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *           "areas": [],
                     *           "level": "I",
                     *           "colour": "red",
                     *           "onset": "2021-07-20T08:00:00.000Z",
                     *           "expires": "2021-07-20T08:00:00.000Z",
                     *           "attachments": [],
                     *           "state": "draft",
                     *           "version": 1,
                     *           "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "editedByName": "林预报",
                     *           "editedAt": "2021-07-20T08:00:00.000Z",
                     *           "release": "by-hand",
                     *           "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "draftedAt": "2021-07-20T08:00:00.000Z",
                     *           "submittedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "reviewedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "reviewNote": "reviewNote",
                     *           "carriedOver": {
                     *             "headline": "金水区暴雨红色预警信号",
                     *             "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *             "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *             "onset": "onset",
                     *             "writtenByName": "林预报"
                     *           },
                     *           "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "signedAt": "2021-07-20T08:00:00.000Z",
                     *           "emergency": false,
                     *           "countersignedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *           "contradictionOverride": {
                     *             "reason": "起始时间提前",
                     *             "by": "acc-0mx10yrm897e4e13b909b86",
                     *             "byName": "林预报",
                     *             "keys": []
                     *           },
                     *           "number": "郑气暴雨信号〔2021〕9号",
                     *           "identifier": "41010041600000_20210720160000_1",
                     *           "sender": "郑州市气象台",
                     *           "sentAt": "2021-07-20T08:00:00.000Z",
                     *           "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *         }
                     *       ],
                     *       "decisions": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *           "track": "warning-response",
                     *           "suggested": "suggested",
                     *           "chosen": "chosen",
                     *           "decidedAt": "2021-07-20T08:00:00.000Z",
                     *           "announcedAt": "2021-07-20T08:00:00.000Z",
                     *           "effectiveAt": "2021-07-20T08:00:00.000Z",
                     *           "answers": [],
                     *           "planVersion": "郑防指〔2022〕4号",
                     *           "decidedBy": "指挥长",
                     *           "recordedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "recordedAt": "2021-07-20T08:00:00.000Z",
                     *           "note": "已电话确认"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["EpisodeDetail"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-6"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            404: components["responses"]["problems-404-2"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
                /**
                 * @example {
                 *       "onset": "2021-07-20T08:00:00.000Z",
                 *       "endsAt": "2021-07-20T08:00:00.000Z"
                 *     }
                 */
                "application/json": {
                    /** Format: date-time */
                    onset: string;
                    endsAt?: string | null;
                };
            };
        };
        responses: {
            /** @description 订正起始时间的预览 / What a revised onset would change */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "before": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *           "week": "week",
                     *           "step": "H1",
                     *           "purpose": "step",
                     *           "opensAt": "2021-07-20T08:00:00.000Z",
                     *           "dueAt": "2021-07-20T08:00:00.000Z",
                     *           "graceUntil": "2021-07-20T08:00:00.000Z",
                     *           "dueNow": false,
                     *           "state": "planned",
                     *           "reason": "起始时间提前",
                     *           "note": "已电话确认",
                     *           "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *           "followsSlotId": "followsslot-0mx10yrm897e4e13b909b86"
                     *         }
                     *       ],
                     *       "after": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *           "week": "week",
                     *           "step": "H1",
                     *           "purpose": "step",
                     *           "opensAt": "2021-07-20T08:00:00.000Z",
                     *           "dueAt": "2021-07-20T08:00:00.000Z",
                     *           "graceUntil": "2021-07-20T08:00:00.000Z",
                     *           "dueNow": false,
                     *           "state": "planned",
                     *           "reason": "起始时间提前",
                     *           "note": "已电话确认",
                     *           "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *           "followsSlotId": "followsslot-0mx10yrm897e4e13b909b86"
                     *         }
                     *       ],
                     *       "changes": [
                     *         {
                     *           "kind": "create",
                     *           "state": "planned",
                     *           "reason": "起始时间提前",
                     *           "step": "H1",
                     *           "opensAt": "2021-07-20T08:00:00.000Z",
                     *           "dueAt": "2021-07-20T08:00:00.000Z",
                     *           "graceUntil": "2021-07-20T08:00:00.000Z",
                     *           "dueNow": false,
                     *           "followsSlotId": "followsslot-0mx10yrm897e4e13b909b86"
                     *         }
                     *       ],
                     *       "dueNow": "W",
                     *       "updateBulletinDue": false
                     *     }
                     */
                    "application/json": components["schemas"]["OnsetPreview"];
                };
            };
            400: components["responses"]["problems-400-3"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-2"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["episode-is-over"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-4"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    EpisodeController_revise: {
        parameters: {
            query?: never;
            header?: {
                /** @description 读取时的 ETag；此后已被更改则为 412 / The ETag of what was read: 412 if it was changed since */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "onset": "2021-07-20T08:00:00.000Z",
                 *       "endsAt": "2021-07-20T08:00:00.000Z",
                 *       "reason": "起始时间提前"
                 *     }
                 */
                "application/json": {
                    /** Format: date-time */
                    onset: string;
                    endsAt?: string | null;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 订正起始时间 / Revise the onset; the same revision twice changes nothing */
            200: {
                headers: {
                    /** @description 更改之后的标记 / The tag of what GET answers now */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "before": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *           "week": "week",
                     *           "step": "H1",
                     *           "purpose": "step",
                     *           "opensAt": "2021-07-20T08:00:00.000Z",
                     *           "dueAt": "2021-07-20T08:00:00.000Z",
                     *           "graceUntil": "2021-07-20T08:00:00.000Z",
                     *           "dueNow": false,
                     *           "state": "planned",
                     *           "reason": "起始时间提前",
                     *           "note": "已电话确认",
                     *           "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *           "followsSlotId": "followsslot-0mx10yrm897e4e13b909b86"
                     *         }
                     *       ],
                     *       "after": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *           "week": "week",
                     *           "step": "H1",
                     *           "purpose": "step",
                     *           "opensAt": "2021-07-20T08:00:00.000Z",
                     *           "dueAt": "2021-07-20T08:00:00.000Z",
                     *           "graceUntil": "2021-07-20T08:00:00.000Z",
                     *           "dueNow": false,
                     *           "state": "planned",
                     *           "reason": "起始时间提前",
                     *           "note": "已电话确认",
                     *           "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *           "followsSlotId": "followsslot-0mx10yrm897e4e13b909b86"
                     *         }
                     *       ],
                     *       "changes": [
                     *         {
                     *           "kind": "create",
                     *           "state": "planned",
                     *           "reason": "起始时间提前",
                     *           "step": "H1",
                     *           "opensAt": "2021-07-20T08:00:00.000Z",
                     *           "dueAt": "2021-07-20T08:00:00.000Z",
                     *           "graceUntil": "2021-07-20T08:00:00.000Z",
                     *           "dueNow": false,
                     *           "followsSlotId": "followsslot-0mx10yrm897e4e13b909b86"
                     *         }
                     *       ],
                     *       "dueNow": "W",
                     *       "updateBulletinDue": false,
                     *       "episode": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "hazard": "rainstorm",
                     *         "title": "7月20日暴雨过程",
                     *         "status": "actual",
                     *         "exerciseNote": "exerciseNote",
                     *         "leadFactor": 1,
                     *         "areas": [
                     *           "area"
                     *         ],
                     *         "onset": "2021-07-20T08:00:00.000Z",
                     *         "endsAt": "2021-07-20T08:00:00.000Z",
                     *         "state": "open",
                     *         "revision": 1,
                     *         "openedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "openedAt": "2021-07-20T08:00:00.000Z",
                     *         "endedAt": "2021-07-20T08:00:00.000Z",
                     *         "endedReason": "endedReason",
                     *         "liftApproval": {
                     *           "by": "acc-0mx10yrm897e4e13b909b86",
                     *           "byName": "林预报",
                     *           "reason": "起始时间提前",
                     *           "at": "at"
                     *         }
                     *       },
                     *       "slots": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *           "week": "week",
                     *           "step": "H1",
                     *           "purpose": "step",
                     *           "opensAt": "2021-07-20T08:00:00.000Z",
                     *           "dueAt": "2021-07-20T08:00:00.000Z",
                     *           "graceUntil": "2021-07-20T08:00:00.000Z",
                     *           "dueNow": false,
                     *           "state": "planned",
                     *           "reason": "起始时间提前",
                     *           "note": "已电话确认",
                     *           "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *           "followsSlotId": "followsslot-0mx10yrm897e4e13b909b86",
                     *           "createdAt": "2021-07-20T08:00:00.000Z",
                     *           "publishedAt": "2021-07-20T08:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RevisedOnset"];
                };
            };
            400: components["responses"]["problems-400-7"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-2"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-1"];
            412: components["responses"]["changed-since"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-4"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    EpisodeController_reviseAreas: {
        parameters: {
            query?: never;
            header?: {
                /** @description 读取时的 ETag；此后已被更改则为 412 / The ETag of what was read: 412 if it was changed since */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "areas": [
                 *         "410105"
                 *       ],
                 *       "reason": "起始时间提前"
                 *     }
                 */
                "application/json": {
                    areas: string[];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 订正影响范围 / Revise the areas; the same areas twice change nothing */
            200: {
                headers: {
                    /** @description 更改之后的标记 / The tag of what GET answers now */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "episode": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "hazard": "rainstorm",
                     *         "title": "7月20日暴雨过程",
                     *         "status": "actual",
                     *         "exerciseNote": "exerciseNote",
                     *         "leadFactor": 1,
                     *         "areas": [
                     *           "area"
                     *         ],
                     *         "onset": "2021-07-20T08:00:00.000Z",
                     *         "endsAt": "2021-07-20T08:00:00.000Z",
                     *         "state": "open",
                     *         "revision": 1,
                     *         "openedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "openedAt": "2021-07-20T08:00:00.000Z",
                     *         "endedAt": "2021-07-20T08:00:00.000Z",
                     *         "endedReason": "endedReason",
                     *         "liftApproval": {
                     *           "by": "acc-0mx10yrm897e4e13b909b86",
                     *           "byName": "林预报",
                     *           "reason": "起始时间提前",
                     *           "at": "at"
                     *         }
                     *       },
                     *       "slots": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *           "week": "week",
                     *           "step": "H1",
                     *           "purpose": "step",
                     *           "opensAt": "2021-07-20T08:00:00.000Z",
                     *           "dueAt": "2021-07-20T08:00:00.000Z",
                     *           "graceUntil": "2021-07-20T08:00:00.000Z",
                     *           "dueNow": false,
                     *           "state": "planned",
                     *           "reason": "起始时间提前",
                     *           "note": "已电话确认",
                     *           "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *           "followsSlotId": "followsslot-0mx10yrm897e4e13b909b86",
                     *           "createdAt": "2021-07-20T08:00:00.000Z",
                     *           "publishedAt": "2021-07-20T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "updateBulletinDue": false
                     *     }
                     */
                    "application/json": components["schemas"]["RevisedAreas"];
                };
            };
            400: components["responses"]["problems-400-7"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-2"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-1"];
            412: components["responses"]["changed-since"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-5"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    EpisodeController_lift: {
        parameters: {
            query?: never;
            header?: {
                /** @description 读取时的 ETag；此后已被更改则为 412 / The ETag of what was read: 412 if it was changed since */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "起始时间提前"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 解除 / Draft the cancel whose publication lifts the episode; for the chief while a bulletin is due or missing */
            200: {
                headers: {
                    /** @description 更改之后的标记 / The tag of what GET answers now */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "episode": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "hazard": "rainstorm",
                     *         "title": "7月20日暴雨过程",
                     *         "status": "actual",
                     *         "exerciseNote": "exerciseNote",
                     *         "leadFactor": 1,
                     *         "areas": [
                     *           "area"
                     *         ],
                     *         "onset": "2021-07-20T08:00:00.000Z",
                     *         "endsAt": "2021-07-20T08:00:00.000Z",
                     *         "state": "open",
                     *         "revision": 1,
                     *         "openedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "openedAt": "2021-07-20T08:00:00.000Z",
                     *         "endedAt": "2021-07-20T08:00:00.000Z",
                     *         "endedReason": "endedReason",
                     *         "liftApproval": {
                     *           "by": "acc-0mx10yrm897e4e13b909b86",
                     *           "byName": "林预报",
                     *           "reason": "起始时间提前",
                     *           "at": "at"
                     *         }
                     *       },
                     *       "bulletin": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "kind": "signal",
                     *         "hazard": "rainstorm",
                     *         "step": "H1",
                     *         "productCode": "rain-signal",
                     *         "status": "actual",
                     *         "msgType": "alert",
                     *         "revisionKind": "continue",
                     *         "refersTo": "refersto-0mx10yrm897e4e13b909b86",
                     *         "previousId": "previous-0mx10yrm897e4e13b909b86",
                     *         "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *         "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *         "headline": "金水区暴雨红色预警信号",
                     *         "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *         "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *         "areas": [
                     *           {
                     *             "areaCode": "410105",
                     *             "level": "I",
                     *             "colour": "red"
                     *           }
                     *         ],
                     *         "level": "I",
                     *         "colour": "red",
                     *         "onset": "2021-07-20T08:00:00.000Z",
                     *         "expires": "2021-07-20T08:00:00.000Z",
                     *         "attachments": [
                     *           {
                     *             "sha256": "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592",
                     *             "sha1": "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d",
                     *             "fileName": "郑州市未来3小时雨量图.png",
                     *             "mediaType": "image/png",
                     *             "sizeBytes": 482113,
                     *             "width": 1600,
                     *             "height": 1200,
                     *             "altText": "雨量图：金水区、二七区3小时雨量100至150毫米，其余区县50至80毫米"
                     *           }
                     *         ],
                     *         "state": "draft",
                     *         "version": 1,
                     *         "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "editedByName": "林预报",
                     *         "editedAt": "2021-07-20T08:00:00.000Z",
                     *         "release": "by-hand",
                     *         "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "draftedAt": "2021-07-20T08:00:00.000Z",
                     *         "submittedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "reviewedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "reviewNote": "reviewNote",
                     *         "carriedOver": {
                     *           "headline": "金水区暴雨红色预警信号",
                     *           "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *           "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *           "onset": "onset",
                     *           "writtenByName": "林预报"
                     *         },
                     *         "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "signedAt": "2021-07-20T08:00:00.000Z",
                     *         "emergency": false,
                     *         "countersignedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *         "contradictionOverride": {
                     *           "reason": "起始时间提前",
                     *           "by": "acc-0mx10yrm897e4e13b909b86",
                     *           "byName": "林预报",
                     *           "keys": []
                     *         },
                     *         "number": "郑气暴雨信号〔2021〕9号",
                     *         "identifier": "41010041600000_20210720160000_1",
                     *         "sender": "郑州市气象台",
                     *         "sentAt": "2021-07-20T08:00:00.000Z",
                     *         "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["LiftedEpisode"];
                };
            };
            400: components["responses"]["problems-400-7"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-5"];
            404: components["responses"]["problems-404-2"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-1"];
            412: components["responses"]["changed-since"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["invalid-body"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    EpisodeController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description 读取时的 ETag；此后已被更改则为 412 / The ETag of what was read: 412 if it was changed since */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "起始时间提前"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 撤销 / Withdraw an episode opened by mistake, of which nothing was published */
            200: {
                headers: {
                    /** @description 更改之后的标记 / The tag of what GET answers now */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "episode": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "hazard": "rainstorm",
                     *         "title": "7月20日暴雨过程",
                     *         "status": "actual",
                     *         "exerciseNote": "exerciseNote",
                     *         "leadFactor": 1,
                     *         "areas": [
                     *           "area"
                     *         ],
                     *         "onset": "2021-07-20T08:00:00.000Z",
                     *         "endsAt": "2021-07-20T08:00:00.000Z",
                     *         "state": "open",
                     *         "revision": 1,
                     *         "openedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "openedAt": "2021-07-20T08:00:00.000Z",
                     *         "endedAt": "2021-07-20T08:00:00.000Z",
                     *         "endedReason": "endedReason",
                     *         "liftApproval": {
                     *           "by": "acc-0mx10yrm897e4e13b909b86",
                     *           "byName": "林预报",
                     *           "reason": "起始时间提前",
                     *           "at": "at"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ClosedEpisode"];
                };
            };
            400: components["responses"]["problems-400-7"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-5"];
            404: components["responses"]["problems-404-2"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-2"];
            412: components["responses"]["changed-since"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["invalid-body"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    EpisodeController_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description 读取时的 ETag；此后已被更改则为 412 / The ETag of what was read: 412 if it was changed since */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "已电话确认"
                 *     }
                 */
                "application/json": {
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 结束 / Close an episode of which nothing is owed any more */
            200: {
                headers: {
                    /** @description 更改之后的标记 / The tag of what GET answers now */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "episode": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "hazard": "rainstorm",
                     *         "title": "7月20日暴雨过程",
                     *         "status": "actual",
                     *         "exerciseNote": "exerciseNote",
                     *         "leadFactor": 1,
                     *         "areas": [
                     *           "area"
                     *         ],
                     *         "onset": "2021-07-20T08:00:00.000Z",
                     *         "endsAt": "2021-07-20T08:00:00.000Z",
                     *         "state": "open",
                     *         "revision": 1,
                     *         "openedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "openedAt": "2021-07-20T08:00:00.000Z",
                     *         "endedAt": "2021-07-20T08:00:00.000Z",
                     *         "endedReason": "endedReason",
                     *         "liftApproval": {
                     *           "by": "acc-0mx10yrm897e4e13b909b86",
                     *           "byName": "林预报",
                     *           "reason": "起始时间提前",
                     *           "at": "at"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ClosedEpisode"];
                };
            };
            400: components["responses"]["problems-400-7"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-2"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-3"];
            412: components["responses"]["changed-since"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["invalid-body"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    ExerciseController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 演练列表 / Exercises, newest first */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "state": "proposed",
                     *           "scenario": "scenario",
                     *           "hazard": "rainstorm",
                     *           "title": "7月20日暴雨过程",
                     *           "areas": [],
                     *           "onset": "2021-07-20T08:00:00.000Z",
                     *           "endsAt": "2021-07-20T08:00:00.000Z",
                     *           "leadFactor": 1,
                     *           "note": "已电话确认",
                     *           "proposedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "proposedByName": "林预报",
                     *           "proposedAt": "2021-07-20T08:00:00.000Z",
                     *           "confirmedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "confirmedByName": "林预报",
                     *           "confirmedAt": "2021-07-20T08:00:00.000Z",
                     *           "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *           "abortedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "abortedByName": "林预报",
                     *           "abortedAt": "2021-07-20T08:00:00.000Z",
                     *           "abortReason": "abortReason"
                     *         }
                     *       ],
                     *       "next": "eight umbrellas in july"
                     *     }
                     */
                    "application/json": components["schemas"]["Exercises"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-5"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
                /**
                 * @example {
                 *       "scenario": "scenario"
                 *     }
                 */
                "application/json": components["schemas"]["NewExercise"];
            };
        };
        responses: {
            /** @description 发起演练 / Propose an exercise, of a scenario or by hand; no office hears of it before it is confirmed */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "state": "proposed",
                     *       "scenario": "scenario",
                     *       "hazard": "rainstorm",
                     *       "title": "7月20日暴雨过程",
                     *       "areas": [
                     *         "area"
                     *       ],
                     *       "onset": "2021-07-20T08:00:00.000Z",
                     *       "endsAt": "2021-07-20T08:00:00.000Z",
                     *       "leadFactor": 1,
                     *       "note": "已电话确认",
                     *       "proposedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "proposedByName": "林预报",
                     *       "proposedAt": "2021-07-20T08:00:00.000Z",
                     *       "confirmedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "confirmedByName": "林预报",
                     *       "confirmedAt": "2021-07-20T08:00:00.000Z",
                     *       "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *       "abortedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "abortedByName": "林预报",
                     *       "abortedAt": "2021-07-20T08:00:00.000Z",
                     *       "abortReason": "abortReason"
                     *     }
                     */
                    "application/json": components["schemas"]["Exercise"];
                };
            };
            400: components["responses"]["problems-400-4"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["idempotency-key-reused"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-6"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    ExerciseController_scenarios: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 演练情景 / Scenarios that an exercise can be made of */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "410105",
                     *           "title": "7月20日暴雨过程",
                     *           "titleEn": "titleEn",
                     *           "hazard": "rainstorm",
                     *           "areas": [],
                     *           "leadMinutes": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Scenarios"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    ExerciseController_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description 读取时的 ETag；此后已被更改则为 412 / The ETag of what was read: 412 if it was changed since */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 确认演练 / Confirm what somebody else has proposed: the exercise begins */
            200: {
                headers: {
                    /** @description 更改之后的标记 / The tag of what GET answers now */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "state": "proposed",
                     *       "scenario": "scenario",
                     *       "hazard": "rainstorm",
                     *       "title": "7月20日暴雨过程",
                     *       "areas": [
                     *         "area"
                     *       ],
                     *       "onset": "2021-07-20T08:00:00.000Z",
                     *       "endsAt": "2021-07-20T08:00:00.000Z",
                     *       "leadFactor": 1,
                     *       "note": "已电话确认",
                     *       "proposedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "proposedByName": "林预报",
                     *       "proposedAt": "2021-07-20T08:00:00.000Z",
                     *       "confirmedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "confirmedByName": "林预报",
                     *       "confirmedAt": "2021-07-20T08:00:00.000Z",
                     *       "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *       "abortedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "abortedByName": "林预报",
                     *       "abortedAt": "2021-07-20T08:00:00.000Z",
                     *       "abortReason": "abortReason"
                     *     }
                     */
                    "application/json": components["schemas"]["Exercise"];
                };
            };
            400: components["responses"]["problems-400-7"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-6"];
            404: components["responses"]["problems-404-3"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-4"];
            412: components["responses"]["changed-since"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-7"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    ExerciseController_abort: {
        parameters: {
            query?: never;
            header?: {
                /** @description 读取时的 ETag；此后已被更改则为 412 / The ETag of what was read: 412 if it was changed since */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "起始时间提前"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 中止演练 / Call an exercise off: nothing of it is owed any more, and whoever received it is told */
            200: {
                headers: {
                    /** @description 更改之后的标记 / The tag of what GET answers now */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "state": "proposed",
                     *       "scenario": "scenario",
                     *       "hazard": "rainstorm",
                     *       "title": "7月20日暴雨过程",
                     *       "areas": [
                     *         "area"
                     *       ],
                     *       "onset": "2021-07-20T08:00:00.000Z",
                     *       "endsAt": "2021-07-20T08:00:00.000Z",
                     *       "leadFactor": 1,
                     *       "note": "已电话确认",
                     *       "proposedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "proposedByName": "林预报",
                     *       "proposedAt": "2021-07-20T08:00:00.000Z",
                     *       "confirmedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "confirmedByName": "林预报",
                     *       "confirmedAt": "2021-07-20T08:00:00.000Z",
                     *       "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *       "abortedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "abortedByName": "林预报",
                     *       "abortedAt": "2021-07-20T08:00:00.000Z",
                     *       "abortReason": "abortReason"
                     *     }
                     */
                    "application/json": components["schemas"]["Exercise"];
                };
            };
            400: components["responses"]["problems-400-7"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-3"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["exercise-is-over"];
            412: components["responses"]["changed-since"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["invalid-body"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    ExerciseController_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一次演练 / One exercise */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "state": "proposed",
                     *       "scenario": "scenario",
                     *       "hazard": "rainstorm",
                     *       "title": "7月20日暴雨过程",
                     *       "areas": [
                     *         "area"
                     *       ],
                     *       "onset": "2021-07-20T08:00:00.000Z",
                     *       "endsAt": "2021-07-20T08:00:00.000Z",
                     *       "leadFactor": 1,
                     *       "note": "已电话确认",
                     *       "proposedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "proposedByName": "林预报",
                     *       "proposedAt": "2021-07-20T08:00:00.000Z",
                     *       "confirmedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "confirmedByName": "林预报",
                     *       "confirmedAt": "2021-07-20T08:00:00.000Z",
                     *       "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *       "abortedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "abortedByName": "林预报",
                     *       "abortedAt": "2021-07-20T08:00:00.000Z",
                     *       "abortReason": "abortReason"
                     *     }
                     */
                    "application/json": components["schemas"]["Exercise"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-6"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            404: components["responses"]["problems-404-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    ExerciseController_report: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 演练小结 / For each bulletin and office: arrival, receipt, follow-up, escalations */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "exercise": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "state": "proposed",
                     *         "scenario": "scenario",
                     *         "hazard": "rainstorm",
                     *         "title": "7月20日暴雨过程",
                     *         "areas": [
                     *           "area"
                     *         ],
                     *         "onset": "2021-07-20T08:00:00.000Z",
                     *         "endsAt": "2021-07-20T08:00:00.000Z",
                     *         "leadFactor": 1,
                     *         "note": "已电话确认",
                     *         "proposedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "proposedByName": "林预报",
                     *         "proposedAt": "2021-07-20T08:00:00.000Z",
                     *         "confirmedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "confirmedByName": "林预报",
                     *         "confirmedAt": "2021-07-20T08:00:00.000Z",
                     *         "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *         "abortedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "abortedByName": "林预报",
                     *         "abortedAt": "2021-07-20T08:00:00.000Z",
                     *         "abortReason": "abortReason"
                     *       },
                     *       "bulletins": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "number": "郑气暴雨信号〔2021〕9号",
                     *           "step": "H1",
                     *           "headline": "金水区暴雨红色预警信号",
                     *           "sentAt": "2021-07-20T08:00:00.000Z",
                     *           "offices": []
                     *         }
                     *       ],
                     *       "totals": {
                     *         "owed": 1,
                     *         "received": 1,
                     *         "inTime": 1,
                     *         "followedUp": 1,
                     *         "escalated": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ExerciseReport"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-6"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            404: components["responses"]["problems-404-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    SlotController_list: {
        parameters: {
            query?: {
                episodeId?: string;
                state?: "planned" | "open" | "published" | "missing" | "published-late" | "waived" | "not-applicable" | "closed";
                from?: string;
                to?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 应发时次 / Slots, of one episode or of all, by their due times */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *           "week": "week",
                     *           "step": "H1",
                     *           "purpose": "step",
                     *           "opensAt": "2021-07-20T08:00:00.000Z",
                     *           "dueAt": "2021-07-20T08:00:00.000Z",
                     *           "graceUntil": "2021-07-20T08:00:00.000Z",
                     *           "dueNow": false,
                     *           "state": "planned",
                     *           "reason": "起始时间提前",
                     *           "note": "已电话确认",
                     *           "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *           "followsSlotId": "followsslot-0mx10yrm897e4e13b909b86",
                     *           "createdAt": "2021-07-20T08:00:00.000Z",
                     *           "publishedAt": "2021-07-20T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": "eight umbrellas in july"
                     *     }
                     */
                    "application/json": components["schemas"]["Slots"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-5"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
                /**
                 * @example {
                 *       "reason": "起始时间提前"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 免发 / Waive a slot, with a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *       "week": "week",
                     *       "step": "H1",
                     *       "purpose": "step",
                     *       "opensAt": "2021-07-20T08:00:00.000Z",
                     *       "dueAt": "2021-07-20T08:00:00.000Z",
                     *       "graceUntil": "2021-07-20T08:00:00.000Z",
                     *       "dueNow": false,
                     *       "state": "planned",
                     *       "reason": "起始时间提前",
                     *       "note": "已电话确认",
                     *       "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *       "followsSlotId": "followsslot-0mx10yrm897e4e13b909b86",
                     *       "createdAt": "2021-07-20T08:00:00.000Z",
                     *       "publishedAt": "2021-07-20T08:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Slot"];
                };
            };
            400: components["responses"]["problems-400-3"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-4"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["slot-not-owed"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["invalid-body"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    SlotController_alarms: {
        parameters: {
            query?: {
                state?: "open" | "closed";
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 告警 / Missing-bulletin alarms, newest first */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *           "state": "open",
                     *           "dueAt": "2021-07-20T08:00:00.000Z",
                     *           "raisedAt": "2021-07-20T08:00:00.000Z",
                     *           "missingAt": "2021-07-20T08:00:00.000Z",
                     *           "closedAt": "2021-07-20T08:00:00.000Z",
                     *           "closedReason": "closedReason",
                     *           "slot": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *             "week": "week",
                     *             "step": "H1",
                     *             "purpose": "step",
                     *             "opensAt": "2021-07-20T08:00:00.000Z",
                     *             "dueAt": "2021-07-20T08:00:00.000Z",
                     *             "graceUntil": "2021-07-20T08:00:00.000Z",
                     *             "dueNow": false,
                     *             "state": "planned",
                     *             "reason": "起始时间提前",
                     *             "note": "已电话确认",
                     *             "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *             "followsSlotId": "followsslot-0mx10yrm897e4e13b909b86",
                     *             "createdAt": "2021-07-20T08:00:00.000Z",
                     *             "publishedAt": "2021-07-20T08:00:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "next": "eight umbrellas in july"
                     *     }
                     */
                    "application/json": components["schemas"]["AlarmDetails"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-5"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 信息检索 / Bulletins, newest first */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "kind": "signal",
                     *           "hazard": "rainstorm",
                     *           "step": "H1",
                     *           "productCode": "rain-signal",
                     *           "status": "actual",
                     *           "msgType": "alert",
                     *           "revisionKind": "continue",
                     *           "refersTo": "refersto-0mx10yrm897e4e13b909b86",
                     *           "previousId": "previous-0mx10yrm897e4e13b909b86",
                     *           "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *           "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *           "headline": "金水区暴雨红色预警信号",
                     *           "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *           "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *           "areas": [],
                     *           "level": "I",
                     *           "colour": "red",
                     *           "onset": "2021-07-20T08:00:00.000Z",
                     *           "expires": "2021-07-20T08:00:00.000Z",
                     *           "attachments": [],
                     *           "state": "draft",
                     *           "version": 1,
                     *           "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "editedByName": "林预报",
                     *           "editedAt": "2021-07-20T08:00:00.000Z",
                     *           "release": "by-hand",
                     *           "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "draftedAt": "2021-07-20T08:00:00.000Z",
                     *           "submittedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "reviewedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "reviewNote": "reviewNote",
                     *           "carriedOver": {
                     *             "headline": "金水区暴雨红色预警信号",
                     *             "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *             "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *             "onset": "onset",
                     *             "writtenByName": "林预报"
                     *           },
                     *           "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "signedAt": "2021-07-20T08:00:00.000Z",
                     *           "emergency": false,
                     *           "countersignedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *           "contradictionOverride": {
                     *             "reason": "起始时间提前",
                     *             "by": "acc-0mx10yrm897e4e13b909b86",
                     *             "byName": "林预报",
                     *             "keys": []
                     *           },
                     *           "number": "郑气暴雨信号〔2021〕9号",
                     *           "identifier": "41010041600000_20210720160000_1",
                     *           "sender": "郑州市气象台",
                     *           "sentAt": "2021-07-20T08:00:00.000Z",
                     *           "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *         }
                     *       ],
                     *       "next": "eight umbrellas in july"
                     *     }
                     */
                    "application/json": components["schemas"]["BulletinPage"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-5"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
                /**
                 * @example {
                 *       "slotId": "slot-0mx10yrm897e4e13b909b86"
                 *     }
                 */
                "application/json": components["schemas"]["NewDraft"];
            };
        };
        responses: {
            /** @description 制作 / Draft a bulletin: of a slot, from its template, or at once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "kind": "signal",
                     *       "hazard": "rainstorm",
                     *       "step": "H1",
                     *       "productCode": "rain-signal",
                     *       "status": "actual",
                     *       "msgType": "alert",
                     *       "revisionKind": "continue",
                     *       "refersTo": "refersto-0mx10yrm897e4e13b909b86",
                     *       "previousId": "previous-0mx10yrm897e4e13b909b86",
                     *       "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *       "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *       "headline": "金水区暴雨红色预警信号",
                     *       "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *       "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *       "areas": [
                     *         {
                     *           "areaCode": "410105",
                     *           "level": "I",
                     *           "colour": "red"
                     *         }
                     *       ],
                     *       "level": "I",
                     *       "colour": "red",
                     *       "onset": "2021-07-20T08:00:00.000Z",
                     *       "expires": "2021-07-20T08:00:00.000Z",
                     *       "attachments": [
                     *         {
                     *           "sha256": "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592",
                     *           "sha1": "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d",
                     *           "fileName": "郑州市未来3小时雨量图.png",
                     *           "mediaType": "image/png",
                     *           "sizeBytes": 482113,
                     *           "width": 1600,
                     *           "height": 1200,
                     *           "altText": "雨量图：金水区、二七区3小时雨量100至150毫米，其余区县50至80毫米"
                     *         }
                     *       ],
                     *       "state": "draft",
                     *       "version": 1,
                     *       "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "editedByName": "林预报",
                     *       "editedAt": "2021-07-20T08:00:00.000Z",
                     *       "release": "by-hand",
                     *       "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "draftedAt": "2021-07-20T08:00:00.000Z",
                     *       "submittedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewNote": "reviewNote",
                     *       "carriedOver": {
                     *         "headline": "金水区暴雨红色预警信号",
                     *         "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *         "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *         "onset": "onset",
                     *         "writtenByName": "林预报"
                     *       },
                     *       "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "signedAt": "2021-07-20T08:00:00.000Z",
                     *       "emergency": false,
                     *       "countersignedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *       "contradictionOverride": {
                     *         "reason": "起始时间提前",
                     *         "by": "acc-0mx10yrm897e4e13b909b86",
                     *         "byName": "林预报",
                     *         "keys": [
                     *           "key"
                     *         ]
                     *       },
                     *       "number": "郑气暴雨信号〔2021〕9号",
                     *       "identifier": "41010041600000_20210720160000_1",
                     *       "sender": "郑州市气象台",
                     *       "sentAt": "2021-07-20T08:00:00.000Z",
                     *       "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *     }
                     */
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            /** @description 制作 / Draft a bulletin: of a slot, from its template, or at once */
            201: {
                headers: {
                    /** @description 新建内容的地址 / The address of what was made */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "kind": "signal",
                     *       "hazard": "rainstorm",
                     *       "step": "H1",
                     *       "productCode": "rain-signal",
                     *       "status": "actual",
                     *       "msgType": "alert",
                     *       "revisionKind": "continue",
                     *       "refersTo": "refersto-0mx10yrm897e4e13b909b86",
                     *       "previousId": "previous-0mx10yrm897e4e13b909b86",
                     *       "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *       "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *       "headline": "金水区暴雨红色预警信号",
                     *       "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *       "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *       "areas": [
                     *         {
                     *           "areaCode": "410105",
                     *           "level": "I",
                     *           "colour": "red"
                     *         }
                     *       ],
                     *       "level": "I",
                     *       "colour": "red",
                     *       "onset": "2021-07-20T08:00:00.000Z",
                     *       "expires": "2021-07-20T08:00:00.000Z",
                     *       "attachments": [
                     *         {
                     *           "sha256": "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592",
                     *           "sha1": "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d",
                     *           "fileName": "郑州市未来3小时雨量图.png",
                     *           "mediaType": "image/png",
                     *           "sizeBytes": 482113,
                     *           "width": 1600,
                     *           "height": 1200,
                     *           "altText": "雨量图：金水区、二七区3小时雨量100至150毫米，其余区县50至80毫米"
                     *         }
                     *       ],
                     *       "state": "draft",
                     *       "version": 1,
                     *       "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "editedByName": "林预报",
                     *       "editedAt": "2021-07-20T08:00:00.000Z",
                     *       "release": "by-hand",
                     *       "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "draftedAt": "2021-07-20T08:00:00.000Z",
                     *       "submittedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewNote": "reviewNote",
                     *       "carriedOver": {
                     *         "headline": "金水区暴雨红色预警信号",
                     *         "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *         "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *         "onset": "onset",
                     *         "writtenByName": "林预报"
                     *       },
                     *       "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "signedAt": "2021-07-20T08:00:00.000Z",
                     *       "emergency": false,
                     *       "countersignedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *       "contradictionOverride": {
                     *         "reason": "起始时间提前",
                     *         "by": "acc-0mx10yrm897e4e13b909b86",
                     *         "byName": "林预报",
                     *         "keys": [
                     *           "key"
                     *         ]
                     *       },
                     *       "number": "郑气暴雨信号〔2021〕9号",
                     *       "identifier": "41010041600000_20210720160000_1",
                     *       "sender": "郑州市气象台",
                     *       "sentAt": "2021-07-20T08:00:00.000Z",
                     *       "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *     }
                     */
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            400: components["responses"]["problems-400-4"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-5"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-5"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-8"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
                /**
                 * @example {
                 *       "hazard": "rainstorm",
                 *       "productCode": "rain-signal",
                 *       "episodeId": null,
                 *       "status": "actual",
                 *       "headline": "金水区暴雨红色预警信号",
                 *       "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                 *       "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                 *       "areas": [
                 *         {
                 *           "areaCode": "410105"
                 *         }
                 *       ],
                 *       "level": "I",
                 *       "colour": "red",
                 *       "onset": "2021-07-20T08:00:00.000Z",
                 *       "expires": "2021-07-20T08:00:00.000Z",
                 *       "fields": {}
                 *     }
                 */
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
            /** @description 预警信号 / Draft a warning signal */
            201: {
                headers: {
                    /** @description 新建内容的地址 / The address of what was made */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "kind": "signal",
                     *       "hazard": "rainstorm",
                     *       "step": "H1",
                     *       "productCode": "rain-signal",
                     *       "status": "actual",
                     *       "msgType": "alert",
                     *       "revisionKind": "continue",
                     *       "refersTo": "refersto-0mx10yrm897e4e13b909b86",
                     *       "previousId": "previous-0mx10yrm897e4e13b909b86",
                     *       "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *       "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *       "headline": "金水区暴雨红色预警信号",
                     *       "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *       "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *       "areas": [
                     *         {
                     *           "areaCode": "410105",
                     *           "level": "I",
                     *           "colour": "red"
                     *         }
                     *       ],
                     *       "level": "I",
                     *       "colour": "red",
                     *       "onset": "2021-07-20T08:00:00.000Z",
                     *       "expires": "2021-07-20T08:00:00.000Z",
                     *       "attachments": [
                     *         {
                     *           "sha256": "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592",
                     *           "sha1": "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d",
                     *           "fileName": "郑州市未来3小时雨量图.png",
                     *           "mediaType": "image/png",
                     *           "sizeBytes": 482113,
                     *           "width": 1600,
                     *           "height": 1200,
                     *           "altText": "雨量图：金水区、二七区3小时雨量100至150毫米，其余区县50至80毫米"
                     *         }
                     *       ],
                     *       "state": "draft",
                     *       "version": 1,
                     *       "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "editedByName": "林预报",
                     *       "editedAt": "2021-07-20T08:00:00.000Z",
                     *       "release": "by-hand",
                     *       "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "draftedAt": "2021-07-20T08:00:00.000Z",
                     *       "submittedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewNote": "reviewNote",
                     *       "carriedOver": {
                     *         "headline": "金水区暴雨红色预警信号",
                     *         "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *         "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *         "onset": "onset",
                     *         "writtenByName": "林预报"
                     *       },
                     *       "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "signedAt": "2021-07-20T08:00:00.000Z",
                     *       "emergency": false,
                     *       "countersignedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *       "contradictionOverride": {
                     *         "reason": "起始时间提前",
                     *         "by": "acc-0mx10yrm897e4e13b909b86",
                     *         "byName": "林预报",
                     *         "keys": [
                     *           "key"
                     *         ]
                     *       },
                     *       "number": "郑气暴雨信号〔2021〕9号",
                     *       "identifier": "41010041600000_20210720160000_1",
                     *       "sender": "郑州市气象台",
                     *       "sentAt": "2021-07-20T08:00:00.000Z",
                     *       "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *     }
                     */
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            400: components["responses"]["problems-400-4"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["unknown-episode"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-6"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-8"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
                /**
                 * @example {
                 *       "hazard": "rainstorm",
                 *       "productCode": "rain-signal",
                 *       "episodeId": null,
                 *       "status": "actual",
                 *       "headline": "金水区暴雨红色预警信号",
                 *       "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                 *       "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                 *       "areas": [
                 *         {
                 *           "areaCode": "410105"
                 *         }
                 *       ],
                 *       "level": "I",
                 *       "colour": "red",
                 *       "onset": "2021-07-20T08:00:00.000Z",
                 *       "expires": "2021-07-20T08:00:00.000Z",
                 *       "fields": {}
                 *     }
                 */
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
            /** @description 气象信息快报 / Draft an express bulletin */
            201: {
                headers: {
                    /** @description 新建内容的地址 / The address of what was made */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "kind": "signal",
                     *       "hazard": "rainstorm",
                     *       "step": "H1",
                     *       "productCode": "rain-signal",
                     *       "status": "actual",
                     *       "msgType": "alert",
                     *       "revisionKind": "continue",
                     *       "refersTo": "refersto-0mx10yrm897e4e13b909b86",
                     *       "previousId": "previous-0mx10yrm897e4e13b909b86",
                     *       "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *       "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *       "headline": "金水区暴雨红色预警信号",
                     *       "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *       "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *       "areas": [
                     *         {
                     *           "areaCode": "410105",
                     *           "level": "I",
                     *           "colour": "red"
                     *         }
                     *       ],
                     *       "level": "I",
                     *       "colour": "red",
                     *       "onset": "2021-07-20T08:00:00.000Z",
                     *       "expires": "2021-07-20T08:00:00.000Z",
                     *       "attachments": [
                     *         {
                     *           "sha256": "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592",
                     *           "sha1": "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d",
                     *           "fileName": "郑州市未来3小时雨量图.png",
                     *           "mediaType": "image/png",
                     *           "sizeBytes": 482113,
                     *           "width": 1600,
                     *           "height": 1200,
                     *           "altText": "雨量图：金水区、二七区3小时雨量100至150毫米，其余区县50至80毫米"
                     *         }
                     *       ],
                     *       "state": "draft",
                     *       "version": 1,
                     *       "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "editedByName": "林预报",
                     *       "editedAt": "2021-07-20T08:00:00.000Z",
                     *       "release": "by-hand",
                     *       "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "draftedAt": "2021-07-20T08:00:00.000Z",
                     *       "submittedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewNote": "reviewNote",
                     *       "carriedOver": {
                     *         "headline": "金水区暴雨红色预警信号",
                     *         "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *         "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *         "onset": "onset",
                     *         "writtenByName": "林预报"
                     *       },
                     *       "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "signedAt": "2021-07-20T08:00:00.000Z",
                     *       "emergency": false,
                     *       "countersignedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *       "contradictionOverride": {
                     *         "reason": "起始时间提前",
                     *         "by": "acc-0mx10yrm897e4e13b909b86",
                     *         "byName": "林预报",
                     *         "keys": [
                     *           "key"
                     *         ]
                     *       },
                     *       "number": "郑气暴雨信号〔2021〕9号",
                     *       "identifier": "41010041600000_20210720160000_1",
                     *       "sender": "郑州市气象台",
                     *       "sentAt": "2021-07-20T08:00:00.000Z",
                     *       "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *     }
                     */
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            400: components["responses"]["problems-400-4"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["unknown-episode"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-6"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-8"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    BulletinController_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一份信息 / One bulletin with its revisions and the offices to which it went */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bulletin": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "kind": "signal",
                     *         "hazard": "rainstorm",
                     *         "step": "H1",
                     *         "productCode": "rain-signal",
                     *         "status": "actual",
                     *         "msgType": "alert",
                     *         "revisionKind": "continue",
                     *         "refersTo": "refersto-0mx10yrm897e4e13b909b86",
                     *         "previousId": "previous-0mx10yrm897e4e13b909b86",
                     *         "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *         "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *         "headline": "金水区暴雨红色预警信号",
                     *         "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *         "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *         "areas": [
                     *           {
                     *             "areaCode": "410105",
                     *             "level": "I",
                     *             "colour": "red"
                     *           }
                     *         ],
                     *         "level": "I",
                     *         "colour": "red",
                     *         "onset": "2021-07-20T08:00:00.000Z",
                     *         "expires": "2021-07-20T08:00:00.000Z",
                     *         "attachments": [
                     *           {
                     *             "sha256": "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592",
                     *             "sha1": "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d",
                     *             "fileName": "郑州市未来3小时雨量图.png",
                     *             "mediaType": "image/png",
                     *             "sizeBytes": 482113,
                     *             "width": 1600,
                     *             "height": 1200,
                     *             "altText": "雨量图：金水区、二七区3小时雨量100至150毫米，其余区县50至80毫米"
                     *           }
                     *         ],
                     *         "state": "draft",
                     *         "version": 1,
                     *         "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "editedByName": "林预报",
                     *         "editedAt": "2021-07-20T08:00:00.000Z",
                     *         "release": "by-hand",
                     *         "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "draftedAt": "2021-07-20T08:00:00.000Z",
                     *         "submittedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "reviewedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "reviewNote": "reviewNote",
                     *         "carriedOver": {
                     *           "headline": "金水区暴雨红色预警信号",
                     *           "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *           "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *           "onset": "onset",
                     *           "writtenByName": "林预报"
                     *         },
                     *         "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "signedAt": "2021-07-20T08:00:00.000Z",
                     *         "emergency": false,
                     *         "countersignedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *         "contradictionOverride": {
                     *           "reason": "起始时间提前",
                     *           "by": "acc-0mx10yrm897e4e13b909b86",
                     *           "byName": "林预报",
                     *           "keys": []
                     *         },
                     *         "number": "郑气暴雨信号〔2021〕9号",
                     *         "identifier": "41010041600000_20210720160000_1",
                     *         "sender": "郑州市气象台",
                     *         "sentAt": "2021-07-20T08:00:00.000Z",
                     *         "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *       },
                     *       "revisions": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "kind": "signal",
                     *           "hazard": "rainstorm",
                     *           "step": "H1",
                     *           "productCode": "rain-signal",
                     *           "status": "actual",
                     *           "msgType": "alert",
                     *           "revisionKind": "continue",
                     *           "refersTo": "refersto-0mx10yrm897e4e13b909b86",
                     *           "previousId": "previous-0mx10yrm897e4e13b909b86",
                     *           "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *           "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *           "headline": "金水区暴雨红色预警信号",
                     *           "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *           "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *           "areas": [],
                     *           "level": "I",
                     *           "colour": "red",
                     *           "onset": "2021-07-20T08:00:00.000Z",
                     *           "expires": "2021-07-20T08:00:00.000Z",
                     *           "attachments": [],
                     *           "state": "draft",
                     *           "version": 1,
                     *           "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "editedByName": "林预报",
                     *           "editedAt": "2021-07-20T08:00:00.000Z",
                     *           "release": "by-hand",
                     *           "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "draftedAt": "2021-07-20T08:00:00.000Z",
                     *           "submittedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "reviewedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "reviewNote": "reviewNote",
                     *           "carriedOver": {
                     *             "headline": "金水区暴雨红色预警信号",
                     *             "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *             "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *             "onset": "onset",
                     *             "writtenByName": "林预报"
                     *           },
                     *           "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "signedAt": "2021-07-20T08:00:00.000Z",
                     *           "emergency": false,
                     *           "countersignedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *           "contradictionOverride": {
                     *             "reason": "起始时间提前",
                     *             "by": "acc-0mx10yrm897e4e13b909b86",
                     *             "byName": "林预报",
                     *             "keys": []
                     *           },
                     *           "number": "郑气暴雨信号〔2021〕9号",
                     *           "identifier": "41010041600000_20210720160000_1",
                     *           "sender": "郑州市气象台",
                     *           "sentAt": "2021-07-20T08:00:00.000Z",
                     *           "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *         }
                     *       ],
                     *       "addressees": [
                     *         {
                     *           "officeId": "duty-office",
                     *           "officeName": "林预报",
                     *           "officeNameEn": "officeNameEn",
                     *           "receiptDueAt": "2021-07-20T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "people": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "name": "周值班"
                     *         }
                     *       ],
                     *       "endedBy": {
                     *         "number": "郑气暴雨信号〔2021〕9号",
                     *         "revisionKind": "continue"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["BulletinDetail"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-6"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            404: components["responses"]["problems-404-6"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    BulletinController_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description 读取时的 ETag；此后已被更改则为 412，未送则为 428 / The ETag of what was read: 412 if it was changed since, 428 without it */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "headline": "金水区暴雨红色预警信号",
                 *       "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                 *       "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                 *       "areas": [
                 *         {
                 *           "areaCode": "410105"
                 *         }
                 *       ],
                 *       "level": "I",
                 *       "colour": "red",
                 *       "onset": "2021-07-20T08:00:00.000Z",
                 *       "expires": "2021-07-20T08:00:00.000Z",
                 *       "version": 1
                 *     }
                 */
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
                    version?: number;
                };
            };
        };
        responses: {
            /** @description 修改 / Edit; `If-Match`, or `version` of the body, says which version was seen */
            200: {
                headers: {
                    /** @description 更改之后的标记 / The tag of what GET answers now */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "kind": "signal",
                     *       "hazard": "rainstorm",
                     *       "step": "H1",
                     *       "productCode": "rain-signal",
                     *       "status": "actual",
                     *       "msgType": "alert",
                     *       "revisionKind": "continue",
                     *       "refersTo": "refersto-0mx10yrm897e4e13b909b86",
                     *       "previousId": "previous-0mx10yrm897e4e13b909b86",
                     *       "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *       "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *       "headline": "金水区暴雨红色预警信号",
                     *       "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *       "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *       "areas": [
                     *         {
                     *           "areaCode": "410105",
                     *           "level": "I",
                     *           "colour": "red"
                     *         }
                     *       ],
                     *       "level": "I",
                     *       "colour": "red",
                     *       "onset": "2021-07-20T08:00:00.000Z",
                     *       "expires": "2021-07-20T08:00:00.000Z",
                     *       "attachments": [
                     *         {
                     *           "sha256": "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592",
                     *           "sha1": "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d",
                     *           "fileName": "郑州市未来3小时雨量图.png",
                     *           "mediaType": "image/png",
                     *           "sizeBytes": 482113,
                     *           "width": 1600,
                     *           "height": 1200,
                     *           "altText": "雨量图：金水区、二七区3小时雨量100至150毫米，其余区县50至80毫米"
                     *         }
                     *       ],
                     *       "state": "draft",
                     *       "version": 1,
                     *       "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "editedByName": "林预报",
                     *       "editedAt": "2021-07-20T08:00:00.000Z",
                     *       "release": "by-hand",
                     *       "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "draftedAt": "2021-07-20T08:00:00.000Z",
                     *       "submittedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewNote": "reviewNote",
                     *       "carriedOver": {
                     *         "headline": "金水区暴雨红色预警信号",
                     *         "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *         "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *         "onset": "onset",
                     *         "writtenByName": "林预报"
                     *       },
                     *       "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "signedAt": "2021-07-20T08:00:00.000Z",
                     *       "emergency": false,
                     *       "countersignedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *       "contradictionOverride": {
                     *         "reason": "起始时间提前",
                     *         "by": "acc-0mx10yrm897e4e13b909b86",
                     *         "byName": "林预报",
                     *         "keys": [
                     *           "key"
                     *         ]
                     *       },
                     *       "number": "郑气暴雨信号〔2021〕9号",
                     *       "identifier": "41010041600000_20210720160000_1",
                     *       "sender": "郑州市气象台",
                     *       "sentAt": "2021-07-20T08:00:00.000Z",
                     *       "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *     }
                     */
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            400: components["responses"]["problems-400-7"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-6"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-7"];
            412: components["responses"]["changed-since"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-9"];
            428: components["responses"]["if-match-required"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    BulletinController_submit: {
        parameters: {
            query?: never;
            header?: {
                /** @description 读取时的 ETag；此后已被更改则为 412 / The ETag of what was read: 412 if it was changed since */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description 送审 / Submit for review */
            200: {
                headers: {
                    /** @description 更改之后的标记 / The tag of what GET answers now */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "kind": "signal",
                     *       "hazard": "rainstorm",
                     *       "step": "H1",
                     *       "productCode": "rain-signal",
                     *       "status": "actual",
                     *       "msgType": "alert",
                     *       "revisionKind": "continue",
                     *       "refersTo": "refersto-0mx10yrm897e4e13b909b86",
                     *       "previousId": "previous-0mx10yrm897e4e13b909b86",
                     *       "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *       "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *       "headline": "金水区暴雨红色预警信号",
                     *       "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *       "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *       "areas": [
                     *         {
                     *           "areaCode": "410105",
                     *           "level": "I",
                     *           "colour": "red"
                     *         }
                     *       ],
                     *       "level": "I",
                     *       "colour": "red",
                     *       "onset": "2021-07-20T08:00:00.000Z",
                     *       "expires": "2021-07-20T08:00:00.000Z",
                     *       "attachments": [
                     *         {
                     *           "sha256": "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592",
                     *           "sha1": "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d",
                     *           "fileName": "郑州市未来3小时雨量图.png",
                     *           "mediaType": "image/png",
                     *           "sizeBytes": 482113,
                     *           "width": 1600,
                     *           "height": 1200,
                     *           "altText": "雨量图：金水区、二七区3小时雨量100至150毫米，其余区县50至80毫米"
                     *         }
                     *       ],
                     *       "state": "draft",
                     *       "version": 1,
                     *       "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "editedByName": "林预报",
                     *       "editedAt": "2021-07-20T08:00:00.000Z",
                     *       "release": "by-hand",
                     *       "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "draftedAt": "2021-07-20T08:00:00.000Z",
                     *       "submittedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewNote": "reviewNote",
                     *       "carriedOver": {
                     *         "headline": "金水区暴雨红色预警信号",
                     *         "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *         "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *         "onset": "onset",
                     *         "writtenByName": "林预报"
                     *       },
                     *       "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "signedAt": "2021-07-20T08:00:00.000Z",
                     *       "emergency": false,
                     *       "countersignedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *       "contradictionOverride": {
                     *         "reason": "起始时间提前",
                     *         "by": "acc-0mx10yrm897e4e13b909b86",
                     *         "byName": "林预报",
                     *         "keys": [
                     *           "key"
                     *         ]
                     *       },
                     *       "number": "郑气暴雨信号〔2021〕9号",
                     *       "identifier": "41010041600000_20210720160000_1",
                     *       "sender": "郑州市气象台",
                     *       "sentAt": "2021-07-20T08:00:00.000Z",
                     *       "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *     }
                     */
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            400: components["responses"]["problems-400-7"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-6"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-8"];
            412: components["responses"]["changed-since"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-10"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    BulletinController_review: {
        parameters: {
            query?: never;
            header?: {
                /** @description 读取时的 ETag；此后已被更改则为 412 / The ETag of what was read: 412 if it was changed since */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "approve": false,
                 *       "note": "已电话确认"
                 *     }
                 */
                "application/json": {
                    approve: boolean;
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description 审核 / Review: approve, or return with a note */
            200: {
                headers: {
                    /** @description 更改之后的标记 / The tag of what GET answers now */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "kind": "signal",
                     *       "hazard": "rainstorm",
                     *       "step": "H1",
                     *       "productCode": "rain-signal",
                     *       "status": "actual",
                     *       "msgType": "alert",
                     *       "revisionKind": "continue",
                     *       "refersTo": "refersto-0mx10yrm897e4e13b909b86",
                     *       "previousId": "previous-0mx10yrm897e4e13b909b86",
                     *       "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *       "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *       "headline": "金水区暴雨红色预警信号",
                     *       "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *       "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *       "areas": [
                     *         {
                     *           "areaCode": "410105",
                     *           "level": "I",
                     *           "colour": "red"
                     *         }
                     *       ],
                     *       "level": "I",
                     *       "colour": "red",
                     *       "onset": "2021-07-20T08:00:00.000Z",
                     *       "expires": "2021-07-20T08:00:00.000Z",
                     *       "attachments": [
                     *         {
                     *           "sha256": "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592",
                     *           "sha1": "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d",
                     *           "fileName": "郑州市未来3小时雨量图.png",
                     *           "mediaType": "image/png",
                     *           "sizeBytes": 482113,
                     *           "width": 1600,
                     *           "height": 1200,
                     *           "altText": "雨量图：金水区、二七区3小时雨量100至150毫米，其余区县50至80毫米"
                     *         }
                     *       ],
                     *       "state": "draft",
                     *       "version": 1,
                     *       "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "editedByName": "林预报",
                     *       "editedAt": "2021-07-20T08:00:00.000Z",
                     *       "release": "by-hand",
                     *       "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "draftedAt": "2021-07-20T08:00:00.000Z",
                     *       "submittedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewNote": "reviewNote",
                     *       "carriedOver": {
                     *         "headline": "金水区暴雨红色预警信号",
                     *         "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *         "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *         "onset": "onset",
                     *         "writtenByName": "林预报"
                     *       },
                     *       "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "signedAt": "2021-07-20T08:00:00.000Z",
                     *       "emergency": false,
                     *       "countersignedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *       "contradictionOverride": {
                     *         "reason": "起始时间提前",
                     *         "by": "acc-0mx10yrm897e4e13b909b86",
                     *         "byName": "林预报",
                     *         "keys": [
                     *           "key"
                     *         ]
                     *       },
                     *       "number": "郑气暴雨信号〔2021〕9号",
                     *       "identifier": "41010041600000_20210720160000_1",
                     *       "sender": "郑州市气象台",
                     *       "sentAt": "2021-07-20T08:00:00.000Z",
                     *       "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *     }
                     */
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            400: components["responses"]["problems-400-7"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-7"];
            404: components["responses"]["problems-404-6"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-8"];
            412: components["responses"]["changed-since"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-10"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    BulletinController_takeBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description 读取时的 ETag；此后已被更改则为 412 / The ETag of what was read: 412 if it was changed since */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description 撤回、退回 / Recall by its author, or return by a signer: a draft again, without any approval */
            200: {
                headers: {
                    /** @description 更改之后的标记 / The tag of what GET answers now */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "kind": "signal",
                     *       "hazard": "rainstorm",
                     *       "step": "H1",
                     *       "productCode": "rain-signal",
                     *       "status": "actual",
                     *       "msgType": "alert",
                     *       "revisionKind": "continue",
                     *       "refersTo": "refersto-0mx10yrm897e4e13b909b86",
                     *       "previousId": "previous-0mx10yrm897e4e13b909b86",
                     *       "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *       "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *       "headline": "金水区暴雨红色预警信号",
                     *       "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *       "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *       "areas": [
                     *         {
                     *           "areaCode": "410105",
                     *           "level": "I",
                     *           "colour": "red"
                     *         }
                     *       ],
                     *       "level": "I",
                     *       "colour": "red",
                     *       "onset": "2021-07-20T08:00:00.000Z",
                     *       "expires": "2021-07-20T08:00:00.000Z",
                     *       "attachments": [
                     *         {
                     *           "sha256": "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592",
                     *           "sha1": "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d",
                     *           "fileName": "郑州市未来3小时雨量图.png",
                     *           "mediaType": "image/png",
                     *           "sizeBytes": 482113,
                     *           "width": 1600,
                     *           "height": 1200,
                     *           "altText": "雨量图：金水区、二七区3小时雨量100至150毫米，其余区县50至80毫米"
                     *         }
                     *       ],
                     *       "state": "draft",
                     *       "version": 1,
                     *       "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "editedByName": "林预报",
                     *       "editedAt": "2021-07-20T08:00:00.000Z",
                     *       "release": "by-hand",
                     *       "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "draftedAt": "2021-07-20T08:00:00.000Z",
                     *       "submittedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewNote": "reviewNote",
                     *       "carriedOver": {
                     *         "headline": "金水区暴雨红色预警信号",
                     *         "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *         "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *         "onset": "onset",
                     *         "writtenByName": "林预报"
                     *       },
                     *       "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "signedAt": "2021-07-20T08:00:00.000Z",
                     *       "emergency": false,
                     *       "countersignedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *       "contradictionOverride": {
                     *         "reason": "起始时间提前",
                     *         "by": "acc-0mx10yrm897e4e13b909b86",
                     *         "byName": "林预报",
                     *         "keys": [
                     *           "key"
                     *         ]
                     *       },
                     *       "number": "郑气暴雨信号〔2021〕9号",
                     *       "identifier": "41010041600000_20210720160000_1",
                     *       "sender": "郑州市气象台",
                     *       "sentAt": "2021-07-20T08:00:00.000Z",
                     *       "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *     }
                     */
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            400: components["responses"]["problems-400-7"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-8"];
            404: components["responses"]["problems-404-6"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-9"];
            412: components["responses"]["changed-since"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["invalid-body"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    BulletinController_override: {
        parameters: {
            query?: never;
            header?: {
                /** @description 读取时的 ETag；此后已被更改则为 412 / The ETag of what was read: 412 if it was changed since */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "起始时间提前"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 放行不一致 / Let words stand that contradict the record, with a reason; an edit takes it back */
            200: {
                headers: {
                    /** @description 更改之后的标记 / The tag of what GET answers now */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "kind": "signal",
                     *       "hazard": "rainstorm",
                     *       "step": "H1",
                     *       "productCode": "rain-signal",
                     *       "status": "actual",
                     *       "msgType": "alert",
                     *       "revisionKind": "continue",
                     *       "refersTo": "refersto-0mx10yrm897e4e13b909b86",
                     *       "previousId": "previous-0mx10yrm897e4e13b909b86",
                     *       "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *       "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *       "headline": "金水区暴雨红色预警信号",
                     *       "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *       "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *       "areas": [
                     *         {
                     *           "areaCode": "410105",
                     *           "level": "I",
                     *           "colour": "red"
                     *         }
                     *       ],
                     *       "level": "I",
                     *       "colour": "red",
                     *       "onset": "2021-07-20T08:00:00.000Z",
                     *       "expires": "2021-07-20T08:00:00.000Z",
                     *       "attachments": [
                     *         {
                     *           "sha256": "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592",
                     *           "sha1": "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d",
                     *           "fileName": "郑州市未来3小时雨量图.png",
                     *           "mediaType": "image/png",
                     *           "sizeBytes": 482113,
                     *           "width": 1600,
                     *           "height": 1200,
                     *           "altText": "雨量图：金水区、二七区3小时雨量100至150毫米，其余区县50至80毫米"
                     *         }
                     *       ],
                     *       "state": "draft",
                     *       "version": 1,
                     *       "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "editedByName": "林预报",
                     *       "editedAt": "2021-07-20T08:00:00.000Z",
                     *       "release": "by-hand",
                     *       "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "draftedAt": "2021-07-20T08:00:00.000Z",
                     *       "submittedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewNote": "reviewNote",
                     *       "carriedOver": {
                     *         "headline": "金水区暴雨红色预警信号",
                     *         "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *         "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *         "onset": "onset",
                     *         "writtenByName": "林预报"
                     *       },
                     *       "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "signedAt": "2021-07-20T08:00:00.000Z",
                     *       "emergency": false,
                     *       "countersignedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *       "contradictionOverride": {
                     *         "reason": "起始时间提前",
                     *         "by": "acc-0mx10yrm897e4e13b909b86",
                     *         "byName": "林预报",
                     *         "keys": [
                     *           "key"
                     *         ]
                     *       },
                     *       "number": "郑气暴雨信号〔2021〕9号",
                     *       "identifier": "41010041600000_20210720160000_1",
                     *       "sender": "郑州市气象台",
                     *       "sentAt": "2021-07-20T08:00:00.000Z",
                     *       "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *     }
                     */
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            400: components["responses"]["problems-400-7"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-9"];
            404: components["responses"]["problems-404-6"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-10"];
            412: components["responses"]["changed-since"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-11"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    BulletinController_sign: {
        parameters: {
            query?: never;
            header?: {
                /** @description 读取时的 ETag；此后已被更改则为 412 / The ETag of what was read: 412 if it was changed since */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
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
            /** @description 签发 / Sign; `emergency` for what one person may publish alone */
            200: {
                headers: {
                    /** @description 更改之后的标记 / The tag of what GET answers now */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "kind": "signal",
                     *       "hazard": "rainstorm",
                     *       "step": "H1",
                     *       "productCode": "rain-signal",
                     *       "status": "actual",
                     *       "msgType": "alert",
                     *       "revisionKind": "continue",
                     *       "refersTo": "refersto-0mx10yrm897e4e13b909b86",
                     *       "previousId": "previous-0mx10yrm897e4e13b909b86",
                     *       "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *       "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *       "headline": "金水区暴雨红色预警信号",
                     *       "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *       "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *       "areas": [
                     *         {
                     *           "areaCode": "410105",
                     *           "level": "I",
                     *           "colour": "red"
                     *         }
                     *       ],
                     *       "level": "I",
                     *       "colour": "red",
                     *       "onset": "2021-07-20T08:00:00.000Z",
                     *       "expires": "2021-07-20T08:00:00.000Z",
                     *       "attachments": [
                     *         {
                     *           "sha256": "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592",
                     *           "sha1": "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d",
                     *           "fileName": "郑州市未来3小时雨量图.png",
                     *           "mediaType": "image/png",
                     *           "sizeBytes": 482113,
                     *           "width": 1600,
                     *           "height": 1200,
                     *           "altText": "雨量图：金水区、二七区3小时雨量100至150毫米，其余区县50至80毫米"
                     *         }
                     *       ],
                     *       "state": "draft",
                     *       "version": 1,
                     *       "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "editedByName": "林预报",
                     *       "editedAt": "2021-07-20T08:00:00.000Z",
                     *       "release": "by-hand",
                     *       "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "draftedAt": "2021-07-20T08:00:00.000Z",
                     *       "submittedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewNote": "reviewNote",
                     *       "carriedOver": {
                     *         "headline": "金水区暴雨红色预警信号",
                     *         "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *         "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *         "onset": "onset",
                     *         "writtenByName": "林预报"
                     *       },
                     *       "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "signedAt": "2021-07-20T08:00:00.000Z",
                     *       "emergency": false,
                     *       "countersignedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *       "contradictionOverride": {
                     *         "reason": "起始时间提前",
                     *         "by": "acc-0mx10yrm897e4e13b909b86",
                     *         "byName": "林预报",
                     *         "keys": [
                     *           "key"
                     *         ]
                     *       },
                     *       "number": "郑气暴雨信号〔2021〕9号",
                     *       "identifier": "41010041600000_20210720160000_1",
                     *       "sender": "郑州市气象台",
                     *       "sentAt": "2021-07-20T08:00:00.000Z",
                     *       "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *     }
                     */
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            400: components["responses"]["problems-400-7"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-10"];
            404: components["responses"]["problems-404-6"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-8"];
            412: components["responses"]["changed-since"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-10"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    BulletinController_publish: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                /** @description 读取时的 ETag；此后已被更改则为 412 / The ETag of what was read: 412 if it was changed since */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description 发布 / Publish a signed bulletin; once for each idempotency key */
            200: {
                headers: {
                    /** @description 更改之后的标记 / The tag of what GET answers now */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bulletin": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "kind": "signal",
                     *         "hazard": "rainstorm",
                     *         "step": "H1",
                     *         "productCode": "rain-signal",
                     *         "status": "actual",
                     *         "msgType": "alert",
                     *         "revisionKind": "continue",
                     *         "refersTo": "refersto-0mx10yrm897e4e13b909b86",
                     *         "previousId": "previous-0mx10yrm897e4e13b909b86",
                     *         "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *         "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *         "headline": "金水区暴雨红色预警信号",
                     *         "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *         "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *         "areas": [
                     *           {
                     *             "areaCode": "410105",
                     *             "level": "I",
                     *             "colour": "red"
                     *           }
                     *         ],
                     *         "level": "I",
                     *         "colour": "red",
                     *         "onset": "2021-07-20T08:00:00.000Z",
                     *         "expires": "2021-07-20T08:00:00.000Z",
                     *         "attachments": [
                     *           {
                     *             "sha256": "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592",
                     *             "sha1": "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d",
                     *             "fileName": "郑州市未来3小时雨量图.png",
                     *             "mediaType": "image/png",
                     *             "sizeBytes": 482113,
                     *             "width": 1600,
                     *             "height": 1200,
                     *             "altText": "雨量图：金水区、二七区3小时雨量100至150毫米，其余区县50至80毫米"
                     *           }
                     *         ],
                     *         "state": "draft",
                     *         "version": 1,
                     *         "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "editedByName": "林预报",
                     *         "editedAt": "2021-07-20T08:00:00.000Z",
                     *         "release": "by-hand",
                     *         "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "draftedAt": "2021-07-20T08:00:00.000Z",
                     *         "submittedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "reviewedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "reviewNote": "reviewNote",
                     *         "carriedOver": {
                     *           "headline": "金水区暴雨红色预警信号",
                     *           "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *           "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *           "onset": "onset",
                     *           "writtenByName": "林预报"
                     *         },
                     *         "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "signedAt": "2021-07-20T08:00:00.000Z",
                     *         "emergency": false,
                     *         "countersignedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *         "contradictionOverride": {
                     *           "reason": "起始时间提前",
                     *           "by": "acc-0mx10yrm897e4e13b909b86",
                     *           "byName": "林预报",
                     *           "keys": []
                     *         },
                     *         "number": "郑气暴雨信号〔2021〕9号",
                     *         "identifier": "41010041600000_20210720160000_1",
                     *         "sender": "郑州市气象台",
                     *         "sentAt": "2021-07-20T08:00:00.000Z",
                     *         "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *       },
                     *       "dispatches": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *           "officeId": "duty-office",
                     *           "officeName": "林预报",
                     *           "officeNameEn": "officeNameEn",
                     *           "duty": "handled",
                     *           "state": "open",
                     *           "publishedAt": "2021-07-20T08:00:00.000Z",
                     *           "owesReceipt": false,
                     *           "remindAt": "2021-07-20T08:00:00.000Z",
                     *           "phoneAt": "2021-07-20T08:00:00.000Z",
                     *           "receiptDueAt": "2021-07-20T08:00:00.000Z",
                     *           "followUpDueAt": "2021-07-20T08:00:00.000Z",
                     *           "acknowledgedAt": "2021-07-20T08:00:00.000Z",
                     *           "followedUpAt": "2021-07-20T08:00:00.000Z",
                     *           "escalatedAt": "2021-07-20T08:00:00.000Z",
                     *           "unreachableSince": "2021-07-20T08:00:00.000Z",
                     *           "supersededBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "receiverNumber": {
                     *             "year": 2026,
                     *             "number": 12,
                     *             "previous": 1
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Publication"];
                };
            };
            400: components["responses"]["problems-400-8"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-5"];
            404: components["responses"]["problems-404-6"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-11"];
            412: components["responses"]["changed-since"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-12"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["problems-503-1"];
        };
    };
    BulletinController_discard: {
        parameters: {
            query?: never;
            header?: {
                /** @description 读取时的 ETag；此后已被更改则为 412 / The ETag of what was read: 412 if it was changed since */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 作废 / Discard what is not published */
            200: {
                headers: {
                    /** @description 更改之后的标记 / The tag of what GET answers now */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "kind": "signal",
                     *       "hazard": "rainstorm",
                     *       "step": "H1",
                     *       "productCode": "rain-signal",
                     *       "status": "actual",
                     *       "msgType": "alert",
                     *       "revisionKind": "continue",
                     *       "refersTo": "refersto-0mx10yrm897e4e13b909b86",
                     *       "previousId": "previous-0mx10yrm897e4e13b909b86",
                     *       "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *       "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *       "headline": "金水区暴雨红色预警信号",
                     *       "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *       "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *       "areas": [
                     *         {
                     *           "areaCode": "410105",
                     *           "level": "I",
                     *           "colour": "red"
                     *         }
                     *       ],
                     *       "level": "I",
                     *       "colour": "red",
                     *       "onset": "2021-07-20T08:00:00.000Z",
                     *       "expires": "2021-07-20T08:00:00.000Z",
                     *       "attachments": [
                     *         {
                     *           "sha256": "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592",
                     *           "sha1": "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d",
                     *           "fileName": "郑州市未来3小时雨量图.png",
                     *           "mediaType": "image/png",
                     *           "sizeBytes": 482113,
                     *           "width": 1600,
                     *           "height": 1200,
                     *           "altText": "雨量图：金水区、二七区3小时雨量100至150毫米，其余区县50至80毫米"
                     *         }
                     *       ],
                     *       "state": "draft",
                     *       "version": 1,
                     *       "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "editedByName": "林预报",
                     *       "editedAt": "2021-07-20T08:00:00.000Z",
                     *       "release": "by-hand",
                     *       "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "draftedAt": "2021-07-20T08:00:00.000Z",
                     *       "submittedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewNote": "reviewNote",
                     *       "carriedOver": {
                     *         "headline": "金水区暴雨红色预警信号",
                     *         "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *         "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *         "onset": "onset",
                     *         "writtenByName": "林预报"
                     *       },
                     *       "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "signedAt": "2021-07-20T08:00:00.000Z",
                     *       "emergency": false,
                     *       "countersignedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *       "contradictionOverride": {
                     *         "reason": "起始时间提前",
                     *         "by": "acc-0mx10yrm897e4e13b909b86",
                     *         "byName": "林预报",
                     *         "keys": [
                     *           "key"
                     *         ]
                     *       },
                     *       "number": "郑气暴雨信号〔2021〕9号",
                     *       "identifier": "41010041600000_20210720160000_1",
                     *       "sender": "郑州市气象台",
                     *       "sentAt": "2021-07-20T08:00:00.000Z",
                     *       "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *     }
                     */
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            400: components["responses"]["problems-400-7"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-6"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-12"];
            412: components["responses"]["changed-since"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    BulletinController_countersign: {
        parameters: {
            query?: never;
            header?: {
                /** @description 读取时的 ETag；此后已被更改则为 412 / The ETag of what was read: 412 if it was changed since */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 补签发 / Countersign an emergency publication; for who may sign, and has not signed or published it */
            200: {
                headers: {
                    /** @description 更改之后的标记 / The tag of what GET answers now */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "kind": "signal",
                     *       "hazard": "rainstorm",
                     *       "step": "H1",
                     *       "productCode": "rain-signal",
                     *       "status": "actual",
                     *       "msgType": "alert",
                     *       "revisionKind": "continue",
                     *       "refersTo": "refersto-0mx10yrm897e4e13b909b86",
                     *       "previousId": "previous-0mx10yrm897e4e13b909b86",
                     *       "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *       "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *       "headline": "金水区暴雨红色预警信号",
                     *       "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *       "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *       "areas": [
                     *         {
                     *           "areaCode": "410105",
                     *           "level": "I",
                     *           "colour": "red"
                     *         }
                     *       ],
                     *       "level": "I",
                     *       "colour": "red",
                     *       "onset": "2021-07-20T08:00:00.000Z",
                     *       "expires": "2021-07-20T08:00:00.000Z",
                     *       "attachments": [
                     *         {
                     *           "sha256": "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592",
                     *           "sha1": "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d",
                     *           "fileName": "郑州市未来3小时雨量图.png",
                     *           "mediaType": "image/png",
                     *           "sizeBytes": 482113,
                     *           "width": 1600,
                     *           "height": 1200,
                     *           "altText": "雨量图：金水区、二七区3小时雨量100至150毫米，其余区县50至80毫米"
                     *         }
                     *       ],
                     *       "state": "draft",
                     *       "version": 1,
                     *       "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "editedByName": "林预报",
                     *       "editedAt": "2021-07-20T08:00:00.000Z",
                     *       "release": "by-hand",
                     *       "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "draftedAt": "2021-07-20T08:00:00.000Z",
                     *       "submittedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewNote": "reviewNote",
                     *       "carriedOver": {
                     *         "headline": "金水区暴雨红色预警信号",
                     *         "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *         "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *         "onset": "onset",
                     *         "writtenByName": "林预报"
                     *       },
                     *       "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "signedAt": "2021-07-20T08:00:00.000Z",
                     *       "emergency": false,
                     *       "countersignedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *       "contradictionOverride": {
                     *         "reason": "起始时间提前",
                     *         "by": "acc-0mx10yrm897e4e13b909b86",
                     *         "byName": "林预报",
                     *         "keys": [
                     *           "key"
                     *         ]
                     *       },
                     *       "number": "郑气暴雨信号〔2021〕9号",
                     *       "identifier": "41010041600000_20210720160000_1",
                     *       "sender": "郑州市气象台",
                     *       "sentAt": "2021-07-20T08:00:00.000Z",
                     *       "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *     }
                     */
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            400: components["responses"]["problems-400-7"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-11"];
            404: components["responses"]["problems-404-6"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-13"];
            412: components["responses"]["changed-since"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
                /**
                 * @example {
                 *       "headline": "金水区暴雨红色预警信号",
                 *       "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                 *       "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                 *       "areas": [
                 *         {
                 *           "areaCode": "410105"
                 *         }
                 *       ],
                 *       "level": "I",
                 *       "colour": "red",
                 *       "onset": "2021-07-20T08:00:00.000Z",
                 *       "expires": "2021-07-20T08:00:00.000Z",
                 *       "kind": "continue",
                 *       "fields": {}
                 *     }
                 */
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
            /** @description 更新、更正、解除、撤回 / Draft a revision of a published bulletin */
            201: {
                headers: {
                    /** @description 新建内容的地址 / The address of what was made */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "kind": "signal",
                     *       "hazard": "rainstorm",
                     *       "step": "H1",
                     *       "productCode": "rain-signal",
                     *       "status": "actual",
                     *       "msgType": "alert",
                     *       "revisionKind": "continue",
                     *       "refersTo": "refersto-0mx10yrm897e4e13b909b86",
                     *       "previousId": "previous-0mx10yrm897e4e13b909b86",
                     *       "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *       "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *       "headline": "金水区暴雨红色预警信号",
                     *       "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *       "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *       "areas": [
                     *         {
                     *           "areaCode": "410105",
                     *           "level": "I",
                     *           "colour": "red"
                     *         }
                     *       ],
                     *       "level": "I",
                     *       "colour": "red",
                     *       "onset": "2021-07-20T08:00:00.000Z",
                     *       "expires": "2021-07-20T08:00:00.000Z",
                     *       "attachments": [
                     *         {
                     *           "sha256": "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592",
                     *           "sha1": "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d",
                     *           "fileName": "郑州市未来3小时雨量图.png",
                     *           "mediaType": "image/png",
                     *           "sizeBytes": 482113,
                     *           "width": 1600,
                     *           "height": 1200,
                     *           "altText": "雨量图：金水区、二七区3小时雨量100至150毫米，其余区县50至80毫米"
                     *         }
                     *       ],
                     *       "state": "draft",
                     *       "version": 1,
                     *       "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "editedByName": "林预报",
                     *       "editedAt": "2021-07-20T08:00:00.000Z",
                     *       "release": "by-hand",
                     *       "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "draftedAt": "2021-07-20T08:00:00.000Z",
                     *       "submittedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewNote": "reviewNote",
                     *       "carriedOver": {
                     *         "headline": "金水区暴雨红色预警信号",
                     *         "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *         "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *         "onset": "onset",
                     *         "writtenByName": "林预报"
                     *       },
                     *       "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "signedAt": "2021-07-20T08:00:00.000Z",
                     *       "emergency": false,
                     *       "countersignedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *       "contradictionOverride": {
                     *         "reason": "起始时间提前",
                     *         "by": "acc-0mx10yrm897e4e13b909b86",
                     *         "byName": "林预报",
                     *         "keys": [
                     *           "key"
                     *         ]
                     *       },
                     *       "number": "郑气暴雨信号〔2021〕9号",
                     *       "identifier": "41010041600000_20210720160000_1",
                     *       "sender": "郑州市气象台",
                     *       "sentAt": "2021-07-20T08:00:00.000Z",
                     *       "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *     }
                     */
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            400: components["responses"]["problems-400-9"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-6"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-14"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-9"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    PreviewController_preview: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 预览 / How each channel will show a bulletin, who gets it, and what they had before */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "email": {
                     *         "officeId": "duty-office",
                     *         "subject": "subject",
                     *         "text": "text",
                     *         "html": "html"
                     *       },
                     *       "console": {
                     *         "headline": "金水区暴雨红色预警信号",
                     *         "text": "text"
                     *       },
                     *       "sms": {
                     *         "text": "text",
                     *         "length": 1,
                     *         "cut": false
                     *       },
                     *       "audience": {
                     *         "offices": [
                     *           {
                     *             "officeId": "duty-office",
                     *             "name": "周值班",
                     *             "nameEn": "Zhou Zhiban",
                     *             "contacts": 1,
                     *             "receiptDueAt": "2021-07-20T08:00:00.000Z"
                     *           }
                     *         ],
                     *         "persons": 1,
                     *         "standby": 1
                     *       },
                     *       "difference": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "number": "郑气暴雨信号〔2021〕9号",
                     *         "headline": "金水区暴雨红色预警信号",
                     *         "text": "text",
                     *         "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *         "level": "I",
                     *         "colour": "red",
                     *         "sentAt": "2021-07-20T08:00:00.000Z",
                     *         "areas": [
                     *           {
                     *             "areaCode": "410105",
                     *             "level": "I",
                     *             "colour": "red",
                     *             "name": "周值班"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-6"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            404: components["responses"]["problems-404-6"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    EditingController_now: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 谁在编辑 / Who is editing now, and the version there is */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "state": "draft",
                     *       "version": 1,
                     *       "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "editedByName": "林预报",
                     *       "editedAt": "2021-07-20T08:00:00.000Z",
                     *       "editors": [
                     *         {
                     *           "editor": "editor",
                     *           "name": "周值班",
                     *           "forMs": 1,
                     *           "silentForMs": 1,
                     *           "isYou": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BulletinEditing"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-6"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            404: components["responses"]["problems-404-6"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
            /** @description 正在编辑 / “I am editing”; to be repeated, it expires after 30 s */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "state": "draft",
                     *       "version": 1,
                     *       "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "editedByName": "林预报",
                     *       "editedAt": "2021-07-20T08:00:00.000Z",
                     *       "editors": [
                     *         {
                     *           "editor": "editor",
                     *           "name": "周值班",
                     *           "forMs": 1,
                     *           "silentForMs": 1,
                     *           "isYou": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BulletinEditing"];
                };
            };
            400: components["responses"]["problems-400-3"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-6"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-12"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
            /** @description 不再编辑 / “I have left” */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "state": "draft",
                     *       "version": 1,
                     *       "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "editedByName": "林预报",
                     *       "editedAt": "2021-07-20T08:00:00.000Z",
                     *       "editors": [
                     *         {
                     *           "editor": "editor",
                     *           "name": "周值班",
                     *           "forMs": 1,
                     *           "silentForMs": 1,
                     *           "isYou": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BulletinEditing"];
                };
            };
            400: components["responses"]["problems-400-3"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-6"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    AttachmentController_arrange: {
        parameters: {
            query?: never;
            header?: {
                /** @description 读取时的 ETag；此后已被更改则为 412 / The ETag of what was read: 412 if it was changed since */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "attachments": [
                 *         {
                 *           "sha256": "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592",
                 *           "altText": "雨量图：金水区3小时雨量100至150毫米"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    attachments: components["schemas"]["ArrangedAttachment"][];
                };
            };
        };
        responses: {
            /** @description 整理附件 / Their order and descriptions as given; what is left out is taken from the bulletin, which is a draft again */
            200: {
                headers: {
                    /** @description 更改之后的标记 / The tag of what GET answers now */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "kind": "signal",
                     *       "hazard": "rainstorm",
                     *       "step": "H1",
                     *       "productCode": "rain-signal",
                     *       "status": "actual",
                     *       "msgType": "alert",
                     *       "revisionKind": "continue",
                     *       "refersTo": "refersto-0mx10yrm897e4e13b909b86",
                     *       "previousId": "previous-0mx10yrm897e4e13b909b86",
                     *       "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *       "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *       "headline": "金水区暴雨红色预警信号",
                     *       "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *       "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *       "areas": [
                     *         {
                     *           "areaCode": "410105",
                     *           "level": "I",
                     *           "colour": "red"
                     *         }
                     *       ],
                     *       "level": "I",
                     *       "colour": "red",
                     *       "onset": "2021-07-20T08:00:00.000Z",
                     *       "expires": "2021-07-20T08:00:00.000Z",
                     *       "attachments": [
                     *         {
                     *           "sha256": "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592",
                     *           "sha1": "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d",
                     *           "fileName": "郑州市未来3小时雨量图.png",
                     *           "mediaType": "image/png",
                     *           "sizeBytes": 482113,
                     *           "width": 1600,
                     *           "height": 1200,
                     *           "altText": "雨量图：金水区、二七区3小时雨量100至150毫米，其余区县50至80毫米"
                     *         }
                     *       ],
                     *       "state": "draft",
                     *       "version": 1,
                     *       "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "editedByName": "林预报",
                     *       "editedAt": "2021-07-20T08:00:00.000Z",
                     *       "release": "by-hand",
                     *       "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "draftedAt": "2021-07-20T08:00:00.000Z",
                     *       "submittedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewNote": "reviewNote",
                     *       "carriedOver": {
                     *         "headline": "金水区暴雨红色预警信号",
                     *         "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *         "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *         "onset": "onset",
                     *         "writtenByName": "林预报"
                     *       },
                     *       "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "signedAt": "2021-07-20T08:00:00.000Z",
                     *       "emergency": false,
                     *       "countersignedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *       "contradictionOverride": {
                     *         "reason": "起始时间提前",
                     *         "by": "acc-0mx10yrm897e4e13b909b86",
                     *         "byName": "林预报",
                     *         "keys": [
                     *           "key"
                     *         ]
                     *       },
                     *       "number": "郑气暴雨信号〔2021〕9号",
                     *       "identifier": "41010041600000_20210720160000_1",
                     *       "sender": "郑州市气象台",
                     *       "sentAt": "2021-07-20T08:00:00.000Z",
                     *       "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *     }
                     */
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            400: components["responses"]["problems-400-7"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-7"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-12"];
            412: components["responses"]["changed-since"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-9"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    AttachmentController_add: {
        parameters: {
            query: {
                fileName: string;
                altText?: string;
            };
            header?: {
                /** @description 重复提交同一键、同一内容只办理一次，并得到第一次的答复；内容不同则为 409 / The same key with the same body acts once and is answered with the first answer; with another body: 409 */
                "Idempotency-Key"?: string;
                /** @description 读取时的 ETag；此后已被更改则为 412 / The ETag of what was read: 412 if it was changed since */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "image/png": string;
                "image/jpeg": string;
                "image/webp": string;
                "application/pdf": string;
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description 添加附件 / Attach a file to what is not published; it is a draft again */
            201: {
                headers: {
                    /** @description 新建内容的地址 / The address of what was made */
                    Location?: string;
                    /** @description 更改之后的标记 / The tag of what GET answers now */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "kind": "signal",
                     *       "hazard": "rainstorm",
                     *       "step": "H1",
                     *       "productCode": "rain-signal",
                     *       "status": "actual",
                     *       "msgType": "alert",
                     *       "revisionKind": "continue",
                     *       "refersTo": "refersto-0mx10yrm897e4e13b909b86",
                     *       "previousId": "previous-0mx10yrm897e4e13b909b86",
                     *       "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *       "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *       "headline": "金水区暴雨红色预警信号",
                     *       "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *       "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *       "areas": [
                     *         {
                     *           "areaCode": "410105",
                     *           "level": "I",
                     *           "colour": "red"
                     *         }
                     *       ],
                     *       "level": "I",
                     *       "colour": "red",
                     *       "onset": "2021-07-20T08:00:00.000Z",
                     *       "expires": "2021-07-20T08:00:00.000Z",
                     *       "attachments": [
                     *         {
                     *           "sha256": "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592",
                     *           "sha1": "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d",
                     *           "fileName": "郑州市未来3小时雨量图.png",
                     *           "mediaType": "image/png",
                     *           "sizeBytes": 482113,
                     *           "width": 1600,
                     *           "height": 1200,
                     *           "altText": "雨量图：金水区、二七区3小时雨量100至150毫米，其余区县50至80毫米"
                     *         }
                     *       ],
                     *       "state": "draft",
                     *       "version": 1,
                     *       "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "editedByName": "林预报",
                     *       "editedAt": "2021-07-20T08:00:00.000Z",
                     *       "release": "by-hand",
                     *       "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "draftedAt": "2021-07-20T08:00:00.000Z",
                     *       "submittedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewNote": "reviewNote",
                     *       "carriedOver": {
                     *         "headline": "金水区暴雨红色预警信号",
                     *         "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *         "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *         "onset": "onset",
                     *         "writtenByName": "林预报"
                     *       },
                     *       "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "signedAt": "2021-07-20T08:00:00.000Z",
                     *       "emergency": false,
                     *       "countersignedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *       "contradictionOverride": {
                     *         "reason": "起始时间提前",
                     *         "by": "acc-0mx10yrm897e4e13b909b86",
                     *         "byName": "林预报",
                     *         "keys": [
                     *           "key"
                     *         ]
                     *       },
                     *       "number": "郑气暴雨信号〔2021〕9号",
                     *       "identifier": "41010041600000_20210720160000_1",
                     *       "sender": "郑州市气象台",
                     *       "sentAt": "2021-07-20T08:00:00.000Z",
                     *       "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *     }
                     */
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            400: components["responses"]["problems-400-10"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-6"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-15"];
            412: components["responses"]["changed-since"];
            413: components["responses"]["problems-413-1"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-13"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["problems-503-2"];
        };
    };
    AttachmentController_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 文件内容 / The bytes of the file */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    /** @description 文件名 / The name of the file (RFC 6266) */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                    "image/webp": string;
                    "application/pdf": string;
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-6"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            404: components["responses"]["problems-404-8"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    DocumentController_pdf: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PDF 文件，字体已嵌入 / The PDF, with its fonts */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    /** @description 文件名 / The name of the file (RFC 6266) */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-6"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            404: components["responses"]["problems-404-6"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["problems-503-3"];
        };
    };
    DocumentController_docx: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Word 文件 / The Word file */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    /** @description 文件名 / The name of the file (RFC 6266) */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-6"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            404: components["responses"]["problems-404-6"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["problems-503-3"];
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
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 审计 / Audit entries, newest first */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "seq": 1,
                     *           "at": "2021-07-20T08:00:00.000Z",
                     *           "actor": "actor",
                     *           "actorName": "林预报",
                     *           "act": "act",
                     *           "subjectKind": "subjectKind",
                     *           "subjectId": "subject-0mx10yrm897e4e13b909b86",
                     *           "result": "done",
                     *           "details": {},
                     *           "previousHash": "previoushash-0mx10yrm897e4e13b909b86",
                     *           "hash": "hash"
                     *         }
                     *       ],
                     *       "next": "eight umbrellas in july"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditEntries"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-5"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    AuditController_csv: {
        parameters: {
            query?: {
                actor?: string;
                act?: string;
                subjectId?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 审计导出 / The audit as CSV, newest first; UTF-8 with a byte order mark */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["problems-400-5"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    AuditController_reads: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 个人信息查阅记录 / Who read personal data, newest first: one row for each reader, kind and hour */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "seq": 1,
                     *           "readerId": "reader-0mx10yrm897e4e13b909b86",
                     *           "readerName": "林预报",
                     *           "kind": "signal",
                     *           "hour": "2021-07-20T08:00:00.000Z",
                     *           "app": "app",
                     *           "remoteAddress": "remoteAddress",
                     *           "client": "client",
                     *           "firstAt": "2021-07-20T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": "eight umbrellas in july"
                     *     }
                     */
                    "application/json": components["schemas"]["PersonalReads"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-5"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    AuditController_chain: {
        parameters: {
            query?: {
                last?: number;
            };
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 审计链校验 / The audit chain: its length, its head, and whether the newest rows are as they were written */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "intact": false,
                     *       "rows": 1,
                     *       "headHash": "headhash-0mx10yrm897e4e13b909b86",
                     *       "verified": {
                     *         "fromSeq": 1,
                     *         "toSeq": 1,
                     *         "rows": 1
                     *       },
                     *       "firstBroken": {
                     *         "seq": 1,
                     *         "fault": "altered"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AuditChain"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-5"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    DirectoryController_offices: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 单位与联系人 / Offices, contacts, who is on duty, and how many are signed in */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "name": "周值班",
                     *           "nameEn": "Zhou Zhiban",
                     *           "parent": "parent",
                     *           "level": "city",
                     *           "duty": "handled",
                     *           "areas": [],
                     *           "phonedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "receives": {
                     *             "hazards": [],
                     *             "kinds": []
                     *           },
                     *           "contacts": [],
                     *           "officersPresent": 1,
                     *           "onDuty": {
                     *             "name": "周值班",
                     *             "takenAt": "2021-07-20T08:00:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "command": {
                     *         "name": "周值班",
                     *         "nameEn": "Zhou Zhiban",
                     *         "planVersion": "郑防指〔2022〕4号",
                     *         "decideWithinMin": {
                     *           "blue": 1,
                     *           "yellow": 1,
                     *           "orange": 1,
                     *           "red": 1
                     *         },
                     *         "unitResponse": {
                     *           "colours": [],
                     *           "remindAfterMin": 1,
                     *           "tellAfterMin": 1
                     *         },
                     *         "levels": [
                     *           {
                     *             "name": "周值班",
                     *             "nameEn": "Zhou Zhiban",
                     *             "answerWithinMin": 1,
                     *             "contacts": []
                     *           }
                     *         ],
                     *         "officersPresent": 1,
                     *         "onDuty": {
                     *           "name": "周值班",
                     *           "takenAt": "2021-07-20T08:00:00.000Z"
                     *         }
                     *       },
                     *       "posts": [
                     *         {
                     *           "name": "周值班",
                     *           "nameEn": "Zhou Zhiban"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Offices"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    DirectoryController_products: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 产品 / Products and their templates */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "410105",
                     *           "title": "7月20日暴雨过程",
                     *           "titleEn": "titleEn",
                     *           "kind": "signal",
                     *           "steps": [],
                     *           "hazards": [],
                     *           "sender": "郑州市气象台",
                     *           "carries": "none",
                     *           "number": "郑气暴雨信号〔2021〕9号",
                     *           "exerciseNumber": "exerciseNumber",
                     *           "template": {
                     *             "headline": "金水区暴雨红色预警信号",
                     *             "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *             "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Products"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    DirectoryController_hazards: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 灾种 / Hazards with their cadence and signals */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "410105",
                     *           "name": "周值班",
                     *           "nameEn": "Zhou Zhiban",
                     *           "event": "event",
                     *           "steps": [],
                     *           "signals": [],
                     *           "express": {
                     *             "remindAfterMin": 1,
                     *             "phoneAfterMin": 1,
                     *             "receiptDueAfterMin": 1,
                     *             "followUpDue": {
                     *               "afterMin": 1
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "weekly": {
                     *         "step": "W",
                     *         "isoWeekday": 1,
                     *         "opensAt": "opensAt",
                     *         "dueAt": "dueAt",
                     *         "graceMin": 1,
                     *         "deskRemindersBeforeDueMin": [
                     *           1
                     *         ],
                     *         "receipt": {
                     *           "remindAfterMin": 1,
                     *           "phoneAfterMin": 1,
                     *           "receiptDueAfterMin": 1,
                     *           "followUpDue": {
                     *             "afterMin": 1
                     *           }
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Hazards"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    DirectoryController_areas: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 区域 / Areas (GB/T 2260) */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "city": {
                     *         "code": "410105",
                     *         "name": "周值班",
                     *         "nameEn": "Zhou Zhiban"
                     *       },
                     *       "items": [
                     *         {
                     *           "code": "410105",
                     *           "name": "周值班",
                     *           "nameEn": "Zhou Zhiban"
                     *         }
                     *       ],
                     *       "groups": [
                     *         {
                     *           "code": "410105",
                     *           "name": "周值班",
                     *           "nameEn": "Zhou Zhiban",
                     *           "areas": []
                     *         }
                     *       ],
                     *       "approval": {
                     *         "emergencySteps": [
                     *           "W"
                     *         ],
                     *         "emergencyColours": [
                     *           "blue"
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Areas"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    DispatchController_listDispatches: {
        parameters: {
            query?: {
                bulletinId?: string;
                officeId?: string;
                episodeId?: string;
                state?: "open" | "escalated" | "acknowledged" | "superseded";
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 分发 / Dispatches with deliveries, receipts and escalations, newest first */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "dispatch": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *             "officeId": "duty-office",
                     *             "officeName": "林预报",
                     *             "officeNameEn": "officeNameEn",
                     *             "duty": "handled",
                     *             "state": "open",
                     *             "publishedAt": "2021-07-20T08:00:00.000Z",
                     *             "owesReceipt": false,
                     *             "remindAt": "2021-07-20T08:00:00.000Z",
                     *             "phoneAt": "2021-07-20T08:00:00.000Z",
                     *             "receiptDueAt": "2021-07-20T08:00:00.000Z",
                     *             "followUpDueAt": "2021-07-20T08:00:00.000Z",
                     *             "acknowledgedAt": "2021-07-20T08:00:00.000Z",
                     *             "followedUpAt": "2021-07-20T08:00:00.000Z",
                     *             "escalatedAt": "2021-07-20T08:00:00.000Z",
                     *             "unreachableSince": "2021-07-20T08:00:00.000Z",
                     *             "supersededBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "receiverNumber": {
                     *               "year": 2026,
                     *               "number": 12,
                     *               "previous": 1
                     *             }
                     *           },
                     *           "deliveries": [],
                     *           "receipt": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "dispatchId": "dispatch-0mx10yrm897e4e13b909b86",
                     *             "officeId": "duty-office",
                     *             "givenAt": "2021-07-20T08:00:00.000Z",
                     *             "givenBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "givenByName": "林预报",
                     *             "way": "console",
                     *             "proof": "signed-in",
                     *             "lateByMs": 1,
                     *             "withdrawnAt": "2021-07-20T08:00:00.000Z",
                     *             "withdrawnBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "withdrawnReason": "withdrawnReason",
                     *             "enteredAt": "2021-07-20T08:00:00.000Z"
                     *           },
                     *           "receiptOrigin": {
                     *             "address": "address",
                     *             "program": "program"
                     *           },
                     *           "followUp": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "dispatchId": "dispatch-0mx10yrm897e4e13b909b86",
                     *             "officeId": "duty-office",
                     *             "kind": "handled",
                     *             "toWhom": "各区县（市）防指",
                     *             "note": "已电话确认",
                     *             "doneBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "doneByName": "林预报",
                     *             "doneAt": "2021-07-20T08:00:00.000Z",
                     *             "lateByMs": 1
                     *           },
                     *           "escalations": [],
                     *           "phoneTask": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "dispatchId": "dispatch-0mx10yrm897e4e13b909b86",
                     *             "officeId": "duty-office",
                     *             "caller": "caller",
                     *             "state": "open",
                     *             "callList": [],
                     *             "createdAt": "2021-07-20T08:00:00.000Z",
                     *             "takenBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "takenByName": "林预报",
                     *             "takenAt": "2021-07-20T08:00:00.000Z",
                     *             "closedAt": "2021-07-20T08:00:00.000Z",
                     *             "calls": []
                     *           }
                     *         }
                     *       ],
                     *       "next": "eight umbrellas in july"
                     *     }
                     */
                    "application/json": components["schemas"]["DispatchDetails"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-5"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    DispatchController_rollCall: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 签收情况 / The dispatches of a published bulletin, the most urgent first; `counts` are of all of them */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "counts": {
                     *         "offices": 1,
                     *         "received": 1,
                     *         "owingReceipt": 1,
                     *         "owingFollowUp": 1,
                     *         "escalated": 1
                     *       },
                     *       "items": [
                     *         {
                     *           "dispatch": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *             "officeId": "duty-office",
                     *             "officeName": "林预报",
                     *             "officeNameEn": "officeNameEn",
                     *             "duty": "handled",
                     *             "state": "open",
                     *             "publishedAt": "2021-07-20T08:00:00.000Z",
                     *             "owesReceipt": false,
                     *             "remindAt": "2021-07-20T08:00:00.000Z",
                     *             "phoneAt": "2021-07-20T08:00:00.000Z",
                     *             "receiptDueAt": "2021-07-20T08:00:00.000Z",
                     *             "followUpDueAt": "2021-07-20T08:00:00.000Z",
                     *             "acknowledgedAt": "2021-07-20T08:00:00.000Z",
                     *             "followedUpAt": "2021-07-20T08:00:00.000Z",
                     *             "escalatedAt": "2021-07-20T08:00:00.000Z",
                     *             "unreachableSince": "2021-07-20T08:00:00.000Z",
                     *             "supersededBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "receiverNumber": {
                     *               "year": 2026,
                     *               "number": 12,
                     *               "previous": 1
                     *             }
                     *           },
                     *           "deliveries": [],
                     *           "receipt": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "dispatchId": "dispatch-0mx10yrm897e4e13b909b86",
                     *             "officeId": "duty-office",
                     *             "givenAt": "2021-07-20T08:00:00.000Z",
                     *             "givenBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "givenByName": "林预报",
                     *             "way": "console",
                     *             "proof": "signed-in",
                     *             "lateByMs": 1,
                     *             "withdrawnAt": "2021-07-20T08:00:00.000Z",
                     *             "withdrawnBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "withdrawnReason": "withdrawnReason",
                     *             "enteredAt": "2021-07-20T08:00:00.000Z"
                     *           },
                     *           "receiptOrigin": {
                     *             "address": "address",
                     *             "program": "program"
                     *           },
                     *           "followUp": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "dispatchId": "dispatch-0mx10yrm897e4e13b909b86",
                     *             "officeId": "duty-office",
                     *             "kind": "handled",
                     *             "toWhom": "各区县（市）防指",
                     *             "note": "已电话确认",
                     *             "doneBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "doneByName": "林预报",
                     *             "doneAt": "2021-07-20T08:00:00.000Z",
                     *             "lateByMs": 1
                     *           },
                     *           "escalations": [],
                     *           "phoneTask": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "dispatchId": "dispatch-0mx10yrm897e4e13b909b86",
                     *             "officeId": "duty-office",
                     *             "caller": "caller",
                     *             "state": "open",
                     *             "callList": [],
                     *             "createdAt": "2021-07-20T08:00:00.000Z",
                     *             "takenBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "takenByName": "林预报",
                     *             "takenAt": "2021-07-20T08:00:00.000Z",
                     *             "closedAt": "2021-07-20T08:00:00.000Z",
                     *             "calls": []
                     *           }
                     *         }
                     *       ],
                     *       "next": "eight umbrellas in july"
                     *     }
                     */
                    "application/json": components["schemas"]["BulletinRollCall"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-5"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            404: components["responses"]["problems-404-6"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    DispatchController_oneDispatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一份分发 / One dispatch */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dispatch": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *         "officeId": "duty-office",
                     *         "officeName": "林预报",
                     *         "officeNameEn": "officeNameEn",
                     *         "duty": "handled",
                     *         "state": "open",
                     *         "publishedAt": "2021-07-20T08:00:00.000Z",
                     *         "owesReceipt": false,
                     *         "remindAt": "2021-07-20T08:00:00.000Z",
                     *         "phoneAt": "2021-07-20T08:00:00.000Z",
                     *         "receiptDueAt": "2021-07-20T08:00:00.000Z",
                     *         "followUpDueAt": "2021-07-20T08:00:00.000Z",
                     *         "acknowledgedAt": "2021-07-20T08:00:00.000Z",
                     *         "followedUpAt": "2021-07-20T08:00:00.000Z",
                     *         "escalatedAt": "2021-07-20T08:00:00.000Z",
                     *         "unreachableSince": "2021-07-20T08:00:00.000Z",
                     *         "supersededBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "receiverNumber": {
                     *           "year": 2026,
                     *           "number": 12,
                     *           "previous": 1
                     *         }
                     *       },
                     *       "deliveries": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "purpose": "bulletin",
                     *           "dispatchId": "dispatch-0mx10yrm897e4e13b909b86",
                     *           "escalationId": "escalation-0mx10yrm897e4e13b909b86",
                     *           "alarmId": "alarm-0mx10yrm897e4e13b909b86",
                     *           "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *           "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *           "officeId": "duty-office",
                     *           "contactId": "duty-office-1",
                     *           "contactName": "林预报",
                     *           "channel": "console",
                     *           "state": "pending",
                     *           "attempts": 1,
                     *           "createdAt": "2021-07-20T08:00:00.000Z",
                     *           "deadlineAt": "2021-07-20T08:00:00.000Z",
                     *           "nextAttemptAt": "2021-07-20T08:00:00.000Z",
                     *           "lastReason": "lastReason",
                     *           "providerId": "provider-0mx10yrm897e4e13b909b86",
                     *           "lastTriedAt": "2021-07-20T08:00:00.000Z",
                     *           "sentAt": "2021-07-20T08:00:00.000Z",
                     *           "deliveredAt": "2021-07-20T08:00:00.000Z",
                     *           "queuedReal": "2021-07-20T08:00:00.000Z",
                     *           "sendingReal": "2021-07-20T08:00:00.000Z",
                     *           "job": "job"
                     *         }
                     *       ],
                     *       "receipt": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "dispatchId": "dispatch-0mx10yrm897e4e13b909b86",
                     *         "officeId": "duty-office",
                     *         "givenAt": "2021-07-20T08:00:00.000Z",
                     *         "givenBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "givenByName": "林预报",
                     *         "way": "console",
                     *         "proof": "signed-in",
                     *         "lateByMs": 1,
                     *         "withdrawnAt": "2021-07-20T08:00:00.000Z",
                     *         "withdrawnBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "withdrawnReason": "withdrawnReason",
                     *         "enteredAt": "2021-07-20T08:00:00.000Z"
                     *       },
                     *       "receiptOrigin": {
                     *         "address": "address",
                     *         "program": "program"
                     *       },
                     *       "followUp": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "dispatchId": "dispatch-0mx10yrm897e4e13b909b86",
                     *         "officeId": "duty-office",
                     *         "kind": "handled",
                     *         "toWhom": "各区县（市）防指",
                     *         "note": "已电话确认",
                     *         "doneBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "doneByName": "林预报",
                     *         "doneAt": "2021-07-20T08:00:00.000Z",
                     *         "lateByMs": 1
                     *       },
                     *       "escalations": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "cause": "unacknowledged",
                     *           "dispatchId": "dispatch-0mx10yrm897e4e13b909b86",
                     *           "alarmId": "alarm-0mx10yrm897e4e13b909b86",
                     *           "decisionClockId": "decisionclock-0mx10yrm897e4e13b909b86",
                     *           "leaderRoundId": "leaderround-0mx10yrm897e4e13b909b86",
                     *           "unitSignalId": "unitsignal-0mx10yrm897e4e13b909b86",
                     *           "officeId": "duty-office",
                     *           "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *           "state": "open",
                     *           "deadlineAt": "2021-07-20T08:00:00.000Z",
                     *           "raisedAt": "2021-07-20T08:00:00.000Z",
                     *           "level": 1,
                     *           "round": 1,
                     *           "levels": [],
                     *           "summary": {
                     *             "tried": [],
                     *             "callList": []
                     *           },
                     *           "answeredAt": "2021-07-20T08:00:00.000Z",
                     *           "answeredBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "answeredByName": "林预报",
                     *           "answerNote": "answerNote",
                     *           "closedAt": "2021-07-20T08:00:00.000Z",
                     *           "closedReason": "closedReason",
                     *           "closedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "closedByName": "林预报",
                     *           "callingBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "callingByName": "林预报",
                     *           "callingSince": "2021-07-20T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "phoneTask": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "dispatchId": "dispatch-0mx10yrm897e4e13b909b86",
                     *         "officeId": "duty-office",
                     *         "caller": "caller",
                     *         "state": "open",
                     *         "callList": [
                     *           {
                     *             "name": "周值班",
                     *             "post": "post",
                     *             "phone": "0371-0000-0201"
                     *           }
                     *         ],
                     *         "createdAt": "2021-07-20T08:00:00.000Z",
                     *         "takenBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "takenByName": "林预报",
                     *         "takenAt": "2021-07-20T08:00:00.000Z",
                     *         "closedAt": "2021-07-20T08:00:00.000Z",
                     *         "calls": [
                     *           {
                     *             "at": "2021-07-20T08:00:00.000Z",
                     *             "number": "郑气暴雨信号〔2021〕9号",
                     *             "reached": "冯值守",
                     *             "outcome": "reached",
                     *             "note": "已电话确认",
                     *             "by": "acc-0mx10yrm897e4e13b909b86",
                     *             "byName": "林预报"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DispatchDetail"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-6"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            404: components["responses"]["problems-404-9"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    ProcessController_processes: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 运行状况 / Processes, their heartbeats, and whether the invariants hold */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "process": "process",
                     *           "roles": [],
                     *           "silentForMs": 1,
                     *           "holds": {}
                     *         }
                     *       ],
                     *       "arming": {
                     *         "armed": false,
                     *         "overdue": 1,
                     *         "unsent": 1
                     *       },
                     *       "signInAttack": {
                     *         "accounts": 1,
                     *         "sources": 1,
                     *         "failedTries": 1,
                     *         "lastFailedAt": "2021-07-20T08:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Processes"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
                /**
                 * @example {
                 *       "channel": "console"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    channel: "console" | "push" | "email" | "webhook" | "sms" | "voice" | "wecom-app" | "dingtalk-app" | "ding" | "dingtalk" | "wecom" | "feishu";
                };
            };
        };
        responses: {
            /** @description 联络测试 / Send a test message to one contact on one channel; once a minute */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "deliveryId": "delivery-0mx10yrm897e4e13b909b86",
                     *       "channel": "console",
                     *       "contactName": "林预报",
                     *       "at": "2021-07-20T08:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SentTest"];
                };
            };
            400: components["responses"]["problems-400-9"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-10"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["idempotency-key-reused"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-14"];
            429: components["responses"]["tested-a-moment-ago"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    ReadinessController_at: {
        parameters: {
            query?: {
                at?: string;
                hazard?: string;
                colour?: "blue" | "yellow" | "orange" | "red";
            };
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 就绪度 / Who is reached, and how, if a signal is published for the whole city at an instant within 30 days; now if none is given */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "at": "2021-07-20T08:00:00.000Z",
                     *       "hazard": "rainstorm",
                     *       "colour": "red",
                     *       "offices": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "name": "周值班",
                     *           "nameEn": "Zhou Zhiban",
                     *           "reach": "reached",
                     *           "isRostered": false,
                     *           "receiptDueAt": "2021-07-20T08:00:00.000Z",
                     *           "instead": {
                     *             "name": "周值班",
                     *             "nameEn": "Zhou Zhiban"
                     *           },
                     *           "people": []
                     *         }
                     *       ],
                     *       "levels": [
                     *         {
                     *           "place": "place",
                     *           "name": "周值班",
                     *           "nameEn": "Zhou Zhiban",
                     *           "reach": "reached",
                     *           "isRostered": false,
                     *           "people": []
                     *         }
                     *       ],
                     *       "bureau": [
                     *         {
                     *           "place": "place",
                     *           "name": "周值班",
                     *           "nameEn": "Zhou Zhiban",
                     *           "reach": "reached",
                     *           "isRostered": false,
                     *           "people": []
                     *         }
                     *       ],
                     *       "checkedAt": "2021-07-20T08:00:00.000Z",
                     *       "untilAt": "2021-07-20T08:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-5"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-15"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    ReadinessController_risks: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 就绪隐患 / What may keep a bulletin from reaching somebody within 30 days, the first to begin first */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "rsk-5d41402abc4b2a76b9719d91",
                     *           "kind": "post-empty",
                     *           "place": "duty-office",
                     *           "placeName": "市委市政府总值班室",
                     *           "placeNameEn": "Municipal duty office",
                     *           "post": "officer",
                     *           "contactId": null,
                     *           "name": "周值班",
                     *           "channel": null,
                     *           "detail": "on-leave",
                     *           "beginsAt": "2026-12-03T00:00:00.000Z",
                     *           "endsAt": "2026-12-04T00:00:00.000Z",
                     *           "foundAt": "2026-11-30T01:00:00.000Z",
                     *           "toldAt": null
                     *         }
                     *       ],
                     *       "next": "eight umbrellas in july"
                     *     }
                     */
                    "application/json": components["schemas"]["ReadinessRisks"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-5"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    RosterController_own: {
        parameters: {
            query?: {
                from?: string;
                days?: number;
                level?: number;
            };
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 本单位值班表 / The roster of the own place: who holds which post from a day on, with the gaps */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "now": "2021-07-20T08:00:00.000Z",
                     *       "place": "place",
                     *       "name": "周值班",
                     *       "nameEn": "Zhou Zhiban",
                     *       "version": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "version": 1,
                     *         "note": "已电话确认",
                     *         "madeAt": "2021-07-20T08:00:00.000Z",
                     *         "madeByName": "林预报"
                     *       },
                     *       "span": {
                     *         "from": "from",
                     *         "to": "to"
                     *       },
                     *       "rows": [
                     *         {
                     *           "from": "from",
                     *           "to": "to",
                     *           "holders": {
                     *             "officer": {
                     *               "held": true,
                     *               "person": {
                     *                 "id": "id-0mx10yrm897e4e13b909b86",
                     *                 "name": "周值班",
                     *                 "phone": "0371-0000-0201",
                     *                 "email": "email",
                     *                 "accountId": "account-0mx10yrm897e4e13b909b86",
                     *                 "contactId": "duty-office-1",
                     *                 "leftAt": "leftAt"
                     *               }
                     *             },
                     *             "leader": {
                     *               "held": true,
                     *               "person": {
                     *                 "id": "id-0mx10yrm897e4e13b909b86",
                     *                 "name": "周值班",
                     *                 "phone": "0371-0000-0201",
                     *                 "email": "email",
                     *                 "accountId": "account-0mx10yrm897e4e13b909b86",
                     *                 "contactId": "duty-office-1",
                     *                 "leftAt": "leftAt"
                     *               }
                     *             },
                     *             "standby": {
                     *               "held": true,
                     *               "person": {
                     *                 "id": "id-0mx10yrm897e4e13b909b86",
                     *                 "name": "周值班",
                     *                 "phone": "0371-0000-0201",
                     *                 "email": "email",
                     *                 "accountId": "account-0mx10yrm897e4e13b909b86",
                     *                 "contactId": "duty-office-1",
                     *                 "leftAt": "leftAt"
                     *               }
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "plannedPosts": [
                     *         "officer"
                     *       ],
                     *       "roster": {
                     *         "people": [
                     *           {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "name": "周值班",
                     *             "phone": "0371-0000-0201",
                     *             "email": "email",
                     *             "accountId": "account-0mx10yrm897e4e13b909b86",
                     *             "contactId": "duty-office-1",
                     *             "leftAt": "leftAt"
                     *           }
                     *         ],
                     *         "patterns": [
                     *           {
                     *             "post": "officer",
                     *             "kind": "whole-day",
                     *             "startsOn": "startsOn",
                     *             "endsOn": "endsOn",
                     *             "changesAt": [],
                     *             "order": []
                     *           }
                     *         ],
                     *         "shifts": [
                     *           {
                     *             "from": "from",
                     *             "to": "to",
                     *             "post": "officer",
                     *             "personId": "person-0mx10yrm897e4e13b909b86"
                     *           }
                     *         ],
                     *         "leaves": [
                     *           {
                     *             "from": "from",
                     *             "to": "to",
                     *             "personId": "person-0mx10yrm897e4e13b909b86"
                     *           }
                     *         ],
                     *         "substitutes": [
                     *           {
                     *             "from": "from",
                     *             "to": "to",
                     *             "personId": "person-0mx10yrm897e4e13b909b86",
                     *             "substituteId": "substitute-0mx10yrm897e4e13b909b86"
                     *           }
                     *         ],
                     *         "swaps": [
                     *           {
                     *             "one": {
                     *               "from": "from",
                     *               "to": "to",
                     *               "post": "officer",
                     *               "personId": "person-0mx10yrm897e4e13b909b86"
                     *             },
                     *             "other": {
                     *               "from": "from",
                     *               "to": "to",
                     *               "post": "officer",
                     *               "personId": "person-0mx10yrm897e4e13b909b86"
                     *             }
                     *           }
                     *         ]
                     *       },
                     *       "ownPersonId": "ownperson-0mx10yrm897e4e13b909b86",
                     *       "openSwaps": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "place": "place",
                     *           "state": "proposed",
                     *           "swap": {
                     *             "one": {
                     *               "from": "from",
                     *               "to": "to",
                     *               "post": "officer",
                     *               "personId": "person-0mx10yrm897e4e13b909b86"
                     *             },
                     *             "other": {
                     *               "from": "from",
                     *               "to": "to",
                     *               "post": "officer",
                     *               "personId": "person-0mx10yrm897e4e13b909b86"
                     *             }
                     *           },
                     *           "note": "已电话确认",
                     *           "proposedAt": "2021-07-20T08:00:00.000Z",
                     *           "proposedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "proposedByName": "林预报",
                     *           "asked": "asked",
                     *           "askedName": "林预报",
                     *           "settledAt": "2021-07-20T08:00:00.000Z",
                     *           "settledByName": "林预报"
                     *         }
                     *       ],
                     *       "levels": [
                     *         {
                     *           "name": "周值班",
                     *           "nameEn": "Zhou Zhiban"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OwnRoster"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-5"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-12"];
            404: components["responses"]["unknown-level"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    RosterController_save: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "level": 1,
                 *       "seenVersion": 1,
                 *       "note": "已电话确认",
                 *       "roster": {
                 *         "people": [
                 *           {
                 *             "id": "rop-0mx10yrm897e4e13b909b86",
                 *             "name": "周值班"
                 *           }
                 *         ],
                 *         "patterns": [
                 *           {
                 *             "post": "officer",
                 *             "kind": "whole-day",
                 *             "startsOn": "2026-12-01",
                 *             "changesAt": [
                 *               "08:00"
                 *             ],
                 *             "order": [
                 *               "rop-0mx10yrm897e4e13b909b86"
                 *             ]
                 *           }
                 *         ],
                 *         "shifts": [
                 *           {
                 *             "from": "2026-12-01T08:00",
                 *             "to": "2026-12-01T08:00",
                 *             "post": "officer",
                 *             "personId": "rop-0mx10yrm897e4e13b909b86"
                 *           }
                 *         ],
                 *         "leaves": [
                 *           {
                 *             "from": "2026-12-01T08:00",
                 *             "to": "2026-12-01T08:00",
                 *             "personId": "rop-0mx10yrm897e4e13b909b86"
                 *           }
                 *         ],
                 *         "substitutes": [
                 *           {
                 *             "from": "2026-12-01T08:00",
                 *             "to": "2026-12-01T08:00",
                 *             "personId": "rop-0mx10yrm897e4e13b909b86",
                 *             "substituteId": "rop-0mx10yrm897e4e13b909b86"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @default 1 */
                    level?: number;
                    seenVersion: number;
                    /** @default  */
                    note?: string;
                    roster: {
                        people: {
                            /** @example rop-0mx10yrm897e4e13b909b86 */
                            id: string;
                            name: string;
                            /** @default null */
                            phone?: string | null;
                            /** @default null */
                            email?: string | null;
                            /** @default null */
                            leftAt?: string | null;
                            accountId?: unknown;
                            contactId?: unknown;
                        }[];
                        patterns: {
                            /** @enum {string} */
                            post: "officer" | "leader" | "standby";
                            /** @enum {string} */
                            kind: "whole-day" | "day-and-night" | "weekly";
                            /** @example 2026-12-01 */
                            startsOn: string;
                            /** @default null */
                            endsOn?: string | null;
                            changesAt: string[];
                            order: (string | null)[];
                        }[];
                        shifts: {
                            /** @example 2026-12-01T08:00 */
                            from: string;
                            /** @example 2026-12-01T08:00 */
                            to: string;
                            /** @enum {string} */
                            post: "officer" | "leader" | "standby";
                            personId: string | null;
                        }[];
                        leaves: {
                            /** @example 2026-12-01T08:00 */
                            from: string;
                            /** @example 2026-12-01T08:00 */
                            to: string;
                            /** @example rop-0mx10yrm897e4e13b909b86 */
                            personId: string;
                        }[];
                        substitutes: {
                            /** @example 2026-12-01T08:00 */
                            from: string;
                            /** @example 2026-12-01T08:00 */
                            to: string;
                            /** @example rop-0mx10yrm897e4e13b909b86 */
                            personId: string;
                            /** @example rop-0mx10yrm897e4e13b909b86 */
                            substituteId: string;
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description 保存值班表为新的一版 / Save the roster of the own place as its next version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "version": 1,
                     *       "note": "已电话确认",
                     *       "madeAt": "2021-07-20T08:00:00.000Z",
                     *       "madeByName": "林预报",
                     *       "roster": {
                     *         "people": [
                     *           {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "name": "周值班",
                     *             "phone": "0371-0000-0201",
                     *             "email": "email",
                     *             "accountId": "account-0mx10yrm897e4e13b909b86",
                     *             "contactId": "duty-office-1",
                     *             "leftAt": "leftAt"
                     *           }
                     *         ],
                     *         "patterns": [
                     *           {
                     *             "post": "officer",
                     *             "kind": "whole-day",
                     *             "startsOn": "startsOn",
                     *             "endsOn": "endsOn",
                     *             "changesAt": [],
                     *             "order": []
                     *           }
                     *         ],
                     *         "shifts": [
                     *           {
                     *             "from": "from",
                     *             "to": "to",
                     *             "post": "officer",
                     *             "personId": "person-0mx10yrm897e4e13b909b86"
                     *           }
                     *         ],
                     *         "leaves": [
                     *           {
                     *             "from": "from",
                     *             "to": "to",
                     *             "personId": "person-0mx10yrm897e4e13b909b86"
                     *           }
                     *         ],
                     *         "substitutes": [
                     *           {
                     *             "from": "from",
                     *             "to": "to",
                     *             "personId": "person-0mx10yrm897e4e13b909b86",
                     *             "substituteId": "substitute-0mx10yrm897e4e13b909b86"
                     *           }
                     *         ],
                     *         "swaps": [
                     *           {
                     *             "one": {
                     *               "from": "from",
                     *               "to": "to",
                     *               "post": "officer",
                     *               "personId": "person-0mx10yrm897e4e13b909b86"
                     *             },
                     *             "other": {
                     *               "from": "from",
                     *               "to": "to",
                     *               "post": "officer",
                     *               "personId": "person-0mx10yrm897e4e13b909b86"
                     *             }
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RosterVersion"];
                };
            };
            400: components["responses"]["problems-400-1"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-13"];
            404: components["responses"]["unknown-level"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["roster-changed-since"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-16"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    RosterController_versions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                level?: number;
            };
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 值班表历次版本 / Who changed the roster, and when; newest first */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "version": 1,
                     *           "note": "已电话确认",
                     *           "madeAt": "2021-07-20T08:00:00.000Z",
                     *           "madeByName": "林预报",
                     *           "people": 1
                     *         }
                     *       ],
                     *       "next": "eight umbrellas in july"
                     *     }
                     */
                    "application/json": components["schemas"]["RosterVersions"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-5"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-12"];
            404: components["responses"]["unknown-level"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    RosterController_version: {
        parameters: {
            query?: {
                level?: number;
            };
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path: {
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 某一版值班表 / The roster as it was in one version */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "version": 1,
                     *       "note": "已电话确认",
                     *       "madeAt": "2021-07-20T08:00:00.000Z",
                     *       "madeByName": "林预报",
                     *       "roster": {
                     *         "people": [
                     *           {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "name": "周值班",
                     *             "phone": "0371-0000-0201",
                     *             "email": "email",
                     *             "accountId": "account-0mx10yrm897e4e13b909b86",
                     *             "contactId": "duty-office-1",
                     *             "leftAt": "leftAt"
                     *           }
                     *         ],
                     *         "patterns": [
                     *           {
                     *             "post": "officer",
                     *             "kind": "whole-day",
                     *             "startsOn": "startsOn",
                     *             "endsOn": "endsOn",
                     *             "changesAt": [],
                     *             "order": []
                     *           }
                     *         ],
                     *         "shifts": [
                     *           {
                     *             "from": "from",
                     *             "to": "to",
                     *             "post": "officer",
                     *             "personId": "person-0mx10yrm897e4e13b909b86"
                     *           }
                     *         ],
                     *         "leaves": [
                     *           {
                     *             "from": "from",
                     *             "to": "to",
                     *             "personId": "person-0mx10yrm897e4e13b909b86"
                     *           }
                     *         ],
                     *         "substitutes": [
                     *           {
                     *             "from": "from",
                     *             "to": "to",
                     *             "personId": "person-0mx10yrm897e4e13b909b86",
                     *             "substituteId": "substitute-0mx10yrm897e4e13b909b86"
                     *           }
                     *         ],
                     *         "swaps": [
                     *           {
                     *             "one": {
                     *               "from": "from",
                     *               "to": "to",
                     *               "post": "officer",
                     *               "personId": "person-0mx10yrm897e4e13b909b86"
                     *             },
                     *             "other": {
                     *               "from": "from",
                     *               "to": "to",
                     *               "post": "officer",
                     *               "personId": "person-0mx10yrm897e4e13b909b86"
                     *             }
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RosterVersion"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-5"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-12"];
            404: components["responses"]["problems-404-11"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    RosterController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "level": 1,
                 *       "format": "csv",
                 *       "content": "5pel5pyfLOW8gOWniyznu5PmnZ8s5YC854+t5ZGYCjIwMjYtMTItMDEsMDg6MDAsMDg6MDAs5ZGo5YC854+t"
                 *     }
                 */
                "application/json": {
                    /** @default 1 */
                    level?: number;
                    /** @enum {string} */
                    format: "csv" | "xlsx" | "ics";
                    /**
                     * Format: base64
                     * @example 5pel5pyfLOW8gOWniyznu5PmnZ8s5YC854+t5ZGYCjIwMjYtMTItMDEsMDg6MDAsMDg6MDAs5ZGo5YC854+t
                     */
                    content: string;
                };
            };
        };
        responses: {
            /** @description 预览导入（CSV、XLSX、iCal） / What a file would make of the roster; nothing is stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "seenVersion": 1,
                     *       "roster": {
                     *         "people": [
                     *           {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "name": "周值班",
                     *             "phone": "0371-0000-0201",
                     *             "email": "email",
                     *             "accountId": "account-0mx10yrm897e4e13b909b86",
                     *             "contactId": "duty-office-1",
                     *             "leftAt": "leftAt"
                     *           }
                     *         ],
                     *         "patterns": [
                     *           {
                     *             "post": "officer",
                     *             "kind": "whole-day",
                     *             "startsOn": "startsOn",
                     *             "endsOn": "endsOn",
                     *             "changesAt": [],
                     *             "order": []
                     *           }
                     *         ],
                     *         "shifts": [
                     *           {
                     *             "from": "from",
                     *             "to": "to",
                     *             "post": "officer",
                     *             "personId": "person-0mx10yrm897e4e13b909b86"
                     *           }
                     *         ],
                     *         "leaves": [
                     *           {
                     *             "from": "from",
                     *             "to": "to",
                     *             "personId": "person-0mx10yrm897e4e13b909b86"
                     *           }
                     *         ],
                     *         "substitutes": [
                     *           {
                     *             "from": "from",
                     *             "to": "to",
                     *             "personId": "person-0mx10yrm897e4e13b909b86",
                     *             "substituteId": "substitute-0mx10yrm897e4e13b909b86"
                     *           }
                     *         ]
                     *       },
                     *       "shifts": [
                     *         {
                     *           "from": "from",
                     *           "to": "to",
                     *           "post": "officer",
                     *           "name": "周值班",
                     *           "phone": "0371-0000-0201",
                     *           "row": 1
                     *         }
                     *       ],
                     *       "newNames": [
                     *         "林预报"
                     *       ],
                     *       "replaced": 1,
                     *       "faults": [
                     *         {
                     *           "row": 1,
                     *           "column": "column",
                     *           "kind": "column-missing",
                     *           "found": "found"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ImportedRoster"];
                };
            };
            400: components["responses"]["problems-400-1"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-13"];
            404: components["responses"]["unknown-level"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-17"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    RosterController_leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    /** @default 1 */
                    level?: number;
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 离岗 / A person ends at once, here and in every other roster; nobody else moves */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "version": 1,
                     *       "note": "已电话确认",
                     *       "madeAt": "2021-07-20T08:00:00.000Z",
                     *       "madeByName": "林预报",
                     *       "roster": {
                     *         "people": [
                     *           {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "name": "周值班",
                     *             "phone": "0371-0000-0201",
                     *             "email": "email",
                     *             "accountId": "account-0mx10yrm897e4e13b909b86",
                     *             "contactId": "duty-office-1",
                     *             "leftAt": "leftAt"
                     *           }
                     *         ],
                     *         "patterns": [
                     *           {
                     *             "post": "officer",
                     *             "kind": "whole-day",
                     *             "startsOn": "startsOn",
                     *             "endsOn": "endsOn",
                     *             "changesAt": [],
                     *             "order": []
                     *           }
                     *         ],
                     *         "shifts": [
                     *           {
                     *             "from": "from",
                     *             "to": "to",
                     *             "post": "officer",
                     *             "personId": "person-0mx10yrm897e4e13b909b86"
                     *           }
                     *         ],
                     *         "leaves": [
                     *           {
                     *             "from": "from",
                     *             "to": "to",
                     *             "personId": "person-0mx10yrm897e4e13b909b86"
                     *           }
                     *         ],
                     *         "substitutes": [
                     *           {
                     *             "from": "from",
                     *             "to": "to",
                     *             "personId": "person-0mx10yrm897e4e13b909b86",
                     *             "substituteId": "substitute-0mx10yrm897e4e13b909b86"
                     *           }
                     *         ],
                     *         "swaps": [
                     *           {
                     *             "one": {
                     *               "from": "from",
                     *               "to": "to",
                     *               "post": "officer",
                     *               "personId": "person-0mx10yrm897e4e13b909b86"
                     *             },
                     *             "other": {
                     *               "from": "from",
                     *               "to": "to",
                     *               "post": "officer",
                     *               "personId": "person-0mx10yrm897e4e13b909b86"
                     *             }
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RosterVersion"];
                };
            };
            400: components["responses"]["problems-400-3"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-13"];
            404: components["responses"]["problems-404-12"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["invalid-body"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    RosterController_calendar: {
        parameters: {
            query?: {
                from?: string;
                days?: number;
                level?: number;
            };
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 值班表日历（iCal） / The roster as a calendar: names only */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-5"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-12"];
            404: components["responses"]["unknown-level"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    RosterController_print: {
        parameters: {
            query?: {
                from?: string;
                days?: number;
                level?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 打印值班表 / The roster as a page to print */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["problems-400-5"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-12"];
            404: components["responses"]["unknown-level"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    RosterSwapController_propose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "level": 1,
                 *       "one": {
                 *         "from": "2026-12-01T08:00",
                 *         "to": "2026-12-01T08:00",
                 *         "post": "officer",
                 *         "personId": "rop-0mx10yrm897e4e13b909b86"
                 *       },
                 *       "other": {
                 *         "from": "2026-12-01T08:00",
                 *         "to": "2026-12-01T08:00",
                 *         "post": "officer",
                 *         "personId": "rop-0mx10yrm897e4e13b909b86"
                 *       },
                 *       "note": "已电话确认"
                 *     }
                 */
                "application/json": {
                    /** @default 1 */
                    level?: number;
                    one: {
                        /** @example 2026-12-01T08:00 */
                        from: string;
                        /** @example 2026-12-01T08:00 */
                        to: string;
                        /** @enum {string} */
                        post: "officer" | "leader" | "standby";
                        /** @example rop-0mx10yrm897e4e13b909b86 */
                        personId: string;
                    };
                    other: {
                        /** @example 2026-12-01T08:00 */
                        from: string;
                        /** @example 2026-12-01T08:00 */
                        to: string;
                        /** @enum {string} */
                        post: "officer" | "leader" | "standby";
                        /** @example rop-0mx10yrm897e4e13b909b86 */
                        personId: string;
                    };
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 提出换班 / Propose a swap of two shifts; one of them is your own */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "place": "place",
                     *       "state": "proposed",
                     *       "swap": {
                     *         "one": {
                     *           "from": "from",
                     *           "to": "to",
                     *           "post": "officer",
                     *           "personId": "person-0mx10yrm897e4e13b909b86"
                     *         },
                     *         "other": {
                     *           "from": "from",
                     *           "to": "to",
                     *           "post": "officer",
                     *           "personId": "person-0mx10yrm897e4e13b909b86"
                     *         }
                     *       },
                     *       "note": "已电话确认",
                     *       "proposedAt": "2021-07-20T08:00:00.000Z",
                     *       "proposedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "proposedByName": "林预报",
                     *       "asked": "asked",
                     *       "askedName": "林预报",
                     *       "settledAt": "2021-07-20T08:00:00.000Z",
                     *       "settledByName": "林预报"
                     *     }
                     */
                    "application/json": components["schemas"]["RosterSwap"];
                };
            };
            400: components["responses"]["problems-400-1"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-14"];
            404: components["responses"]["unknown-level"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-16"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-16"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    RosterSwapController_agree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    /** @default 1 */
                    level?: number;
                };
            };
        };
        responses: {
            /** @description 同意换班 / The other person agrees: the swap is part of the next version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "place": "place",
                     *       "state": "proposed",
                     *       "swap": {
                     *         "one": {
                     *           "from": "from",
                     *           "to": "to",
                     *           "post": "officer",
                     *           "personId": "person-0mx10yrm897e4e13b909b86"
                     *         },
                     *         "other": {
                     *           "from": "from",
                     *           "to": "to",
                     *           "post": "officer",
                     *           "personId": "person-0mx10yrm897e4e13b909b86"
                     *         }
                     *       },
                     *       "note": "已电话确认",
                     *       "proposedAt": "2021-07-20T08:00:00.000Z",
                     *       "proposedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "proposedByName": "林预报",
                     *       "asked": "asked",
                     *       "askedName": "林预报",
                     *       "settledAt": "2021-07-20T08:00:00.000Z",
                     *       "settledByName": "林预报"
                     *     }
                     */
                    "application/json": components["schemas"]["RosterSwap"];
                };
            };
            400: components["responses"]["problems-400-3"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-14"];
            404: components["responses"]["problems-404-13"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-17"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-16"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    RosterSwapController_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    /** @default 1 */
                    level?: number;
                };
            };
        };
        responses: {
            /** @description 不同意换班 / The other person does not agree */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "place": "place",
                     *       "state": "proposed",
                     *       "swap": {
                     *         "one": {
                     *           "from": "from",
                     *           "to": "to",
                     *           "post": "officer",
                     *           "personId": "person-0mx10yrm897e4e13b909b86"
                     *         },
                     *         "other": {
                     *           "from": "from",
                     *           "to": "to",
                     *           "post": "officer",
                     *           "personId": "person-0mx10yrm897e4e13b909b86"
                     *         }
                     *       },
                     *       "note": "已电话确认",
                     *       "proposedAt": "2021-07-20T08:00:00.000Z",
                     *       "proposedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "proposedByName": "林预报",
                     *       "asked": "asked",
                     *       "askedName": "林预报",
                     *       "settledAt": "2021-07-20T08:00:00.000Z",
                     *       "settledByName": "林预报"
                     *     }
                     */
                    "application/json": components["schemas"]["RosterSwap"];
                };
            };
            400: components["responses"]["problems-400-3"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-14"];
            404: components["responses"]["problems-404-13"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["swap-settled"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["invalid-body"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    RosterSwapController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    /** @default 1 */
                    level?: number;
                };
            };
        };
        responses: {
            /** @description 撤回换班 / Whoever proposed it takes it back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "place": "place",
                     *       "state": "proposed",
                     *       "swap": {
                     *         "one": {
                     *           "from": "from",
                     *           "to": "to",
                     *           "post": "officer",
                     *           "personId": "person-0mx10yrm897e4e13b909b86"
                     *         },
                     *         "other": {
                     *           "from": "from",
                     *           "to": "to",
                     *           "post": "officer",
                     *           "personId": "person-0mx10yrm897e4e13b909b86"
                     *         }
                     *       },
                     *       "note": "已电话确认",
                     *       "proposedAt": "2021-07-20T08:00:00.000Z",
                     *       "proposedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "proposedByName": "林预报",
                     *       "asked": "asked",
                     *       "askedName": "林预报",
                     *       "settledAt": "2021-07-20T08:00:00.000Z",
                     *       "settledByName": "林预报"
                     *     }
                     */
                    "application/json": components["schemas"]["RosterSwap"];
                };
            };
            400: components["responses"]["problems-400-3"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-14"];
            404: components["responses"]["problems-404-13"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["swap-settled"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["invalid-body"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    AccountController_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 账号 / Accounts of persons */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "login": "zhou.zhiban",
                     *           "name": "周值班",
                     *           "roles": [
                     *             "forecaster"
                     *           ],
                     *           "officeId": "duty-office",
                     *           "failedTries": 1,
                     *           "lastFailedAt": "2021-07-20T08:00:00.000Z",
                     *           "lockedUntil": "2021-07-20T08:00:00.000Z",
                     *           "mustChangePassword": false,
                     *           "passwordSetByName": "林预报",
                     *           "passwordSetAt": "2021-07-20T08:00:00.000Z",
                     *           "disabled": false,
                     *           "demo": false,
                     *           "createdAt": "2021-07-20T08:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Account"][];
                    };
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
                /**
                 * @example {
                 *       "login": "zhou.zhiban",
                 *       "name": "周值班",
                 *       "roles": [
                 *         "forecaster"
                 *       ],
                 *       "officeId": "duty-office",
                 *       "password": "seven umbrellas in july"
                 *     }
                 */
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
            /** @description 新建账号 / Make an account */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "login": "zhou.zhiban",
                     *       "name": "周值班",
                     *       "roles": [
                     *         "forecaster"
                     *       ],
                     *       "officeId": "duty-office",
                     *       "failedTries": 1,
                     *       "lastFailedAt": "2021-07-20T08:00:00.000Z",
                     *       "lockedUntil": "2021-07-20T08:00:00.000Z",
                     *       "mustChangePassword": false,
                     *       "passwordSetByName": "林预报",
                     *       "passwordSetAt": "2021-07-20T08:00:00.000Z",
                     *       "disabled": false,
                     *       "demo": false,
                     *       "createdAt": "2021-07-20T08:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["problems-400-4"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-18"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-18"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    AccountController_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一个账号 / One account */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "login": "zhou.zhiban",
                     *       "name": "周值班",
                     *       "roles": [
                     *         "forecaster"
                     *       ],
                     *       "officeId": "duty-office",
                     *       "failedTries": 1,
                     *       "lastFailedAt": "2021-07-20T08:00:00.000Z",
                     *       "lockedUntil": "2021-07-20T08:00:00.000Z",
                     *       "mustChangePassword": false,
                     *       "passwordSetByName": "林预报",
                     *       "passwordSetAt": "2021-07-20T08:00:00.000Z",
                     *       "disabled": false,
                     *       "demo": false,
                     *       "createdAt": "2021-07-20T08:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-6"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            404: components["responses"]["problems-404-14"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    AccountController_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description 读取时的 ETag；此后已被更改则为 412 / The ETag of what was read: 412 if it was changed since */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "disabled": false,
                 *       "unlock": true,
                 *       "roles": [
                 *         "forecaster"
                 *       ],
                 *       "officeId": "duty-office"
                 *     }
                 */
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
            /** @description 停用、启用、解锁、调整岗位 / Disable, enable or unlock an account, or change its roles or office; nobody does that to the own one */
            200: {
                headers: {
                    /** @description 更改之后的标记 / The tag of what GET answers now */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "login": "zhou.zhiban",
                     *       "name": "周值班",
                     *       "roles": [
                     *         "forecaster"
                     *       ],
                     *       "officeId": "duty-office",
                     *       "failedTries": 1,
                     *       "lastFailedAt": "2021-07-20T08:00:00.000Z",
                     *       "lockedUntil": "2021-07-20T08:00:00.000Z",
                     *       "mustChangePassword": false,
                     *       "passwordSetByName": "林预报",
                     *       "passwordSetAt": "2021-07-20T08:00:00.000Z",
                     *       "disabled": false,
                     *       "demo": false,
                     *       "createdAt": "2021-07-20T08:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["problems-400-7"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-14"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["own-account"];
            412: components["responses"]["changed-since"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-19"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
                /**
                 * @example {
                 *       "password": "seven umbrellas in july"
                 *     }
                 */
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description 重设密码 / Set a password; ends all sessions of the account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "login": "zhou.zhiban",
                     *       "name": "周值班",
                     *       "roles": [
                     *         "forecaster"
                     *       ],
                     *       "officeId": "duty-office",
                     *       "failedTries": 1,
                     *       "lastFailedAt": "2021-07-20T08:00:00.000Z",
                     *       "lockedUntil": "2021-07-20T08:00:00.000Z",
                     *       "mustChangePassword": false,
                     *       "passwordSetByName": "林预报",
                     *       "passwordSetAt": "2021-07-20T08:00:00.000Z",
                     *       "disabled": false,
                     *       "demo": false,
                     *       "createdAt": "2021-07-20T08:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["problems-400-3"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-14"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-20"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    AccountController_listTokens: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 接口令牌 / API tokens of machines */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "name": "周值班",
                     *           "scopes": [
                     *             "episode:read"
                     *           ],
                     *           "createdBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "ownerId": "owner-0mx10yrm897e4e13b909b86",
                     *           "forOfficeId": "foroffice-0mx10yrm897e4e13b909b86",
                     *           "createdAt": "2021-07-20T08:00:00.000Z",
                     *           "expiresAt": "2021-07-20T08:00:00.000Z",
                     *           "revokedAt": "2021-07-20T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "officeScopes": [
                     *         "episode:read"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["ApiToken"][];
                        officeScopes: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "leader-call:read" | "leader-call:work" | "unit:read" | "unit:respond" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "roster:read" | "roster:edit" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read" | "wall:manage" | "offline-sheet:take")[];
                    };
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
                /**
                 * @example {
                 *       "name": "周值班",
                 *       "scopes": [
                 *         "episode:read"
                 *       ],
                 *       "expiresAt": "2021-07-20T08:00:00.000Z",
                 *       "ownerId": "owner-0mx10yrm897e4e13b909b86",
                 *       "officeId": "duty-office"
                 *     }
                 */
                "application/json": {
                    name: string;
                    scopes: ("episode:read" | "episode:write" | "bulletin:read" | "bulletin:draft" | "bulletin:review" | "bulletin:sign" | "bulletin:publish" | "bulletin:publish-emergency" | "slot:waive" | "dispatch:read" | "inbox:read" | "receipt:give" | "follow-up:record" | "phone-task:work" | "leader-call:read" | "leader-call:work" | "unit:read" | "unit:respond" | "escalation:answer" | "roll-call:read" | "decision:record" | "duty:read" | "duty:take" | "duty-posts:read" | "roster:read" | "roster:edit" | "office:read" | "contact:test" | "audit:read" | "account:manage" | "clock:move" | "feed:read" | "wall:manage" | "offline-sheet:take")[];
                    /** Format: date-time */
                    expiresAt: string;
                    ownerId?: string;
                    officeId?: string;
                };
            };
        };
        responses: {
            /** @description 新建令牌 / Make an API token; it is shown this once, so a repeated key is refused with 409 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "name": "周值班",
                     *       "scopes": [
                     *         "episode:read"
                     *       ],
                     *       "createdBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "ownerId": "owner-0mx10yrm897e4e13b909b86",
                     *       "forOfficeId": "foroffice-0mx10yrm897e4e13b909b86",
                     *       "createdAt": "2021-07-20T08:00:00.000Z",
                     *       "expiresAt": "2021-07-20T08:00:00.000Z",
                     *       "revokedAt": "2021-07-20T08:00:00.000Z",
                     *       "token": "token"
                     *     }
                     */
                    "application/json": components["schemas"]["NewApiToken"];
                };
            };
            400: components["responses"]["problems-400-4"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["unknown-account"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["idempotency-key-reused"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-21"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
            /** @description 撤销令牌 / Revoke an API token */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "name": "周值班",
                     *       "scopes": [
                     *         "episode:read"
                     *       ],
                     *       "createdBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "ownerId": "owner-0mx10yrm897e4e13b909b86",
                     *       "forOfficeId": "foroffice-0mx10yrm897e4e13b909b86",
                     *       "createdAt": "2021-07-20T08:00:00.000Z",
                     *       "expiresAt": "2021-07-20T08:00:00.000Z",
                     *       "revokedAt": "2021-07-20T08:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiToken"];
                };
            };
            400: components["responses"]["problems-400-3"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-15"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    MapController_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 底图 / The outlines of the districts, as GeoJSON */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "FeatureCollection",
                     *       "features": [
                     *         {
                     *           "type": "Feature",
                     *           "id": "410105",
                     *           "properties": {
                     *             "name": "周值班",
                     *             "cp": []
                     *           },
                     *           "geometry": {
                     *             "type": "Polygon",
                     *             "coordinates": [
                     *               []
                     *             ]
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BaseMap"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            404: components["responses"]["no-base-map"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    LiveController_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次收到的 `id` / The `id` that was read last */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 直到登录或令牌结束 / Until the session or token ends */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example id: 4211
                     *     event: receipt-given
                     *     data: {"seq":4211,"kind":"receipt-given","at":"2021-07-20T08:00:05.000Z","officeId":"duty-office","subjectId":"dsp-0mx10yrm897e4e13b909b86","payload":{}}
                     *
                     *     event: pulse
                     *     data: {"now":"2021-07-20T08:00:07.000Z","page":"str-5f0a1c7e-8f2b-4c1d-9a53-0e6b8c2d7f41"}
                     */
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["problems-401-2"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["problems-503-4"];
        };
    };
    NowController_now: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 值守台 / What the desk must see: open episodes with their slots, drafts in work, alarms, silent offices */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "now": "2021-07-20T08:00:00.000Z",
                     *       "episodes": [
                     *         {
                     *           "episode": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "hazard": "rainstorm",
                     *             "title": "7月20日暴雨过程",
                     *             "status": "actual",
                     *             "exerciseNote": "exerciseNote",
                     *             "leadFactor": 1,
                     *             "areas": [],
                     *             "onset": "2021-07-20T08:00:00.000Z",
                     *             "endsAt": "2021-07-20T08:00:00.000Z",
                     *             "state": "open",
                     *             "revision": 1,
                     *             "openedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "openedAt": "2021-07-20T08:00:00.000Z",
                     *             "endedAt": "2021-07-20T08:00:00.000Z",
                     *             "endedReason": "endedReason",
                     *             "liftApproval": {
                     *               "by": "acc-0mx10yrm897e4e13b909b86",
                     *               "byName": "林预报",
                     *               "reason": "起始时间提前",
                     *               "at": "at"
                     *             }
                     *           },
                     *           "slots": []
                     *         }
                     *       ],
                     *       "weeks": [
                     *         {
                     *           "slot": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *             "week": "week",
                     *             "step": "H1",
                     *             "purpose": "step",
                     *             "opensAt": "2021-07-20T08:00:00.000Z",
                     *             "dueAt": "2021-07-20T08:00:00.000Z",
                     *             "graceUntil": "2021-07-20T08:00:00.000Z",
                     *             "dueNow": false,
                     *             "state": "planned",
                     *             "reason": "起始时间提前",
                     *             "note": "已电话确认",
                     *             "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *             "followsSlotId": "followsslot-0mx10yrm897e4e13b909b86",
                     *             "createdAt": "2021-07-20T08:00:00.000Z",
                     *             "publishedAt": "2021-07-20T08:00:00.000Z"
                     *           },
                     *           "bulletin": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "kind": "signal",
                     *             "step": "H1",
                     *             "productCode": "rain-signal",
                     *             "status": "actual",
                     *             "msgType": "alert",
                     *             "revisionKind": "continue",
                     *             "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *             "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *             "headline": "金水区暴雨红色预警信号",
                     *             "level": "I",
                     *             "colour": "red",
                     *             "state": "draft",
                     *             "version": 1,
                     *             "release": "by-hand",
                     *             "emergency": false,
                     *             "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *             "number": "郑气暴雨信号〔2021〕9号",
                     *             "sentAt": "2021-07-20T08:00:00.000Z",
                     *             "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *           },
                     *           "receipts": {
                     *             "owed": 1,
                     *             "given": 1,
                     *             "silent": []
                     *           }
                     *         }
                     *       ],
                     *       "inWork": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "kind": "signal",
                     *           "step": "H1",
                     *           "productCode": "rain-signal",
                     *           "status": "actual",
                     *           "msgType": "alert",
                     *           "revisionKind": "continue",
                     *           "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *           "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *           "headline": "金水区暴雨红色预警信号",
                     *           "level": "I",
                     *           "colour": "red",
                     *           "state": "draft",
                     *           "version": 1,
                     *           "release": "by-hand",
                     *           "emergency": false,
                     *           "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *           "number": "郑气暴雨信号〔2021〕9号",
                     *           "sentAt": "2021-07-20T08:00:00.000Z",
                     *           "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *         }
                     *       ],
                     *       "countersign": [
                     *         {
                     *           "bulletin": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "kind": "signal",
                     *             "step": "H1",
                     *             "productCode": "rain-signal",
                     *             "status": "actual",
                     *             "msgType": "alert",
                     *             "revisionKind": "continue",
                     *             "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *             "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *             "headline": "金水区暴雨红色预警信号",
                     *             "level": "I",
                     *             "colour": "red",
                     *             "state": "draft",
                     *             "version": 1,
                     *             "release": "by-hand",
                     *             "emergency": false,
                     *             "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *             "number": "郑气暴雨信号〔2021〕9号",
                     *             "sentAt": "2021-07-20T08:00:00.000Z",
                     *             "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *           },
                     *           "dueAt": "2021-07-20T08:00:00.000Z",
                     *           "isOverdue": false
                     *         }
                     *       ],
                     *       "yearsWithoutNotice": [
                     *         "yearsWithoutNotice"
                     *       ],
                     *       "unanswered": [
                     *         {
                     *           "bulletin": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "kind": "signal",
                     *             "step": "H1",
                     *             "productCode": "rain-signal",
                     *             "status": "actual",
                     *             "msgType": "alert",
                     *             "revisionKind": "continue",
                     *             "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *             "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *             "headline": "金水区暴雨红色预警信号",
                     *             "level": "I",
                     *             "colour": "red",
                     *             "state": "draft",
                     *             "version": 1,
                     *             "release": "by-hand",
                     *             "emergency": false,
                     *             "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *             "number": "郑气暴雨信号〔2021〕9号",
                     *             "sentAt": "2021-07-20T08:00:00.000Z",
                     *             "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *           },
                     *           "receipts": {
                     *             "owed": 1,
                     *             "given": 1,
                     *             "silent": []
                     *           }
                     *         }
                     *       ],
                     *       "unattended": [
                     *         {
                     *           "officeId": "duty-office",
                     *           "name": "周值班",
                     *           "nameEn": "Zhou Zhiban",
                     *           "onDuty": {
                     *             "name": "周值班",
                     *             "takenAt": "2021-07-20T08:00:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "alarms": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *           "state": "open",
                     *           "dueAt": "2021-07-20T08:00:00.000Z",
                     *           "raisedAt": "2021-07-20T08:00:00.000Z",
                     *           "missingAt": "2021-07-20T08:00:00.000Z",
                     *           "closedAt": "2021-07-20T08:00:00.000Z",
                     *           "closedReason": "closedReason",
                     *           "step": "H1",
                     *           "purpose": "step"
                     *         }
                     *       ],
                     *       "numberReports": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "officeId": "duty-office",
                     *           "status": "actual",
                     *           "year": 2026,
                     *           "first": 12,
                     *           "last": 12,
                     *           "received": false,
                     *           "note": "已电话确认",
                     *           "reportedAt": "2021-07-20T08:00:00.000Z",
                     *           "reportedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "reportedByName": "林预报",
                     *           "handledAt": "2021-07-20T08:00:00.000Z",
                     *           "handledBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "handledByName": "林预报",
                     *           "handledNote": "handledNote",
                     *           "officeName": "林预报",
                     *           "officeNameEn": "officeNameEn"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Now"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    NumberReportController_handle: {
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
                /**
                 * @example {
                 *       "note": "已电话补发"
                 *     }
                 */
                "application/json": {
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 断号已处理 / The desk has looked after what an office did not receive; once, with how */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "report": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "officeId": "duty-office",
                     *         "status": "actual",
                     *         "year": 2026,
                     *         "first": 12,
                     *         "last": 12,
                     *         "received": false,
                     *         "note": "已电话确认",
                     *         "reportedAt": "2021-07-20T08:00:00.000Z",
                     *         "reportedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "reportedByName": "林预报",
                     *         "handledAt": "2021-07-20T08:00:00.000Z",
                     *         "handledBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "handledByName": "林预报",
                     *         "handledNote": "handledNote"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["HandledNumberReport"];
                };
            };
            400: components["responses"]["problems-400-9"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-16"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-19"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["invalid-body"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    OfflineSheetController_state: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 离线应急页的新旧 / Whether there is an offline sheet, and of when a copy that a desk keeps has to be at least */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isAvailable": true,
                     *       "outdatedBefore": "2026-07-20T00:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OfflineSheetState"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    OfflineSheetController_take: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 离线应急页 / The offline sheet: one HTML file under the passphrase, for when every server is down */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            409: components["responses"]["no-offline-passphrase"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    OfflineSheetController_takePdf: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 离线应急页的 PDF / The offline sheet as a PDF under the same passphrase, for paper */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            409: components["responses"]["no-offline-passphrase"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["problems-503-3"];
        };
    };
    ForeignMessageController_list: {
        parameters: {
            query?: {
                inForce?: "true" | "false";
                sourceId?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 外部信号 / What other stations say, newest first */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "fms-0mkn3c8d15d41402abc4b2",
                     *           "sourceId": "gongyi-station",
                     *           "sourceName": "巩义市气象台",
                     *           "sourceNameEn": "Gongyi Meteorological Station",
                     *           "sender": "41018141600000",
                     *           "identifier": "41018141600000_20210720160100_0",
                     *           "sentAt": "2021-07-20T08:01:00.000Z",
                     *           "status": "actual",
                     *           "msgType": "alert",
                     *           "inForce": true,
                     *           "colour": "red",
                     *           "colourFrom": "words",
                     *           "onset": null,
                     *           "expires": "2021-07-20T11:00:00.000Z",
                     *           "expiresAssumed": false,
                     *           "eventCodes": [
                     *             "11B03"
                     *           ],
                     *           "texts": [
                     *             {
                     *               "language": "zh-CN",
                     *               "event": "暴雨",
                     *               "headline": "巩义市气象台发布暴雨红色预警信号",
                     *               "description": "过去3小时米河镇降雨量已达100毫米以上。",
                     *               "instruction": "停止集会、停课、停业。",
                     *               "senderName": "巩义市气象台"
                     *             }
                     *           ],
                     *           "areas": [
                     *             {
                     *               "areaDesc": "巩义市",
                     *               "codes": [
                     *                 "410181"
                     *               ]
                     *             }
                     *           ],
                     *           "refersTo": [],
                     *           "restores": [],
                     *           "endedById": null,
                     *           "doubtById": null,
                     *           "unmatched": 0,
                     *           "signed": false,
                     *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "receivedAt": "2021-07-20T08:01:30.000Z",
                     *           "receivedByName": null,
                     *           "takenBulletinId": null,
                     *           "takenAt": null,
                     *           "takenByName": null
                     *         }
                     *       ],
                     *       "next": "eight umbrellas in july"
                     *     }
                     */
                    "application/json": components["schemas"]["ForeignMessages"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-5"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    ForeignMessageController_upload: {
        parameters: {
            query: {
                sourceId: string;
            };
            header?: {
                /** @description 重复提交同一键、同一内容只办理一次，并得到第一次的答复；内容不同则为 409 / The same key with the same body acts once and is answered with the first answer; with another body: 409 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description 上传CAP文件 / Keep the CAP 1.2 file of a station; it is published by nobody */
            201: {
                headers: {
                    /** @description 新建内容的地址 / The address of what was made */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "fms-0mkn3c8d15d41402abc4b2",
                     *       "sourceId": "gongyi-station",
                     *       "sourceName": "巩义市气象台",
                     *       "sourceNameEn": "Gongyi Meteorological Station",
                     *       "sender": "41018141600000",
                     *       "identifier": "41018141600000_20210720160100_0",
                     *       "sentAt": "2021-07-20T08:01:00.000Z",
                     *       "status": "actual",
                     *       "msgType": "alert",
                     *       "inForce": true,
                     *       "colour": "red",
                     *       "colourFrom": "words",
                     *       "onset": null,
                     *       "expires": "2021-07-20T11:00:00.000Z",
                     *       "expiresAssumed": false,
                     *       "eventCodes": [
                     *         "11B03"
                     *       ],
                     *       "texts": [
                     *         {
                     *           "language": "zh-CN",
                     *           "event": "暴雨",
                     *           "headline": "巩义市气象台发布暴雨红色预警信号",
                     *           "description": "过去3小时米河镇降雨量已达100毫米以上。",
                     *           "instruction": "停止集会、停课、停业。",
                     *           "senderName": "巩义市气象台"
                     *         }
                     *       ],
                     *       "areas": [
                     *         {
                     *           "areaDesc": "巩义市",
                     *           "codes": [
                     *             "410181"
                     *           ]
                     *         }
                     *       ],
                     *       "refersTo": [],
                     *       "restores": [],
                     *       "endedById": null,
                     *       "doubtById": null,
                     *       "unmatched": 0,
                     *       "signed": false,
                     *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "receivedAt": "2021-07-20T08:01:30.000Z",
                     *       "receivedByName": null,
                     *       "takenBulletinId": null,
                     *       "takenAt": null,
                     *       "takenByName": null
                     *     }
                     */
                    "application/json": components["schemas"]["ForeignMessage"];
                };
            };
            400: components["responses"]["problems-400-11"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-20"];
            413: components["responses"]["problems-413-2"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-22"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    ForeignMessageController_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一条外部信号 / One message of another station */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "fms-0mkn3c8d15d41402abc4b2",
                     *       "sourceId": "gongyi-station",
                     *       "sourceName": "巩义市气象台",
                     *       "sourceNameEn": "Gongyi Meteorological Station",
                     *       "sender": "41018141600000",
                     *       "identifier": "41018141600000_20210720160100_0",
                     *       "sentAt": "2021-07-20T08:01:00.000Z",
                     *       "status": "actual",
                     *       "msgType": "alert",
                     *       "inForce": true,
                     *       "colour": "red",
                     *       "colourFrom": "words",
                     *       "onset": null,
                     *       "expires": "2021-07-20T11:00:00.000Z",
                     *       "expiresAssumed": false,
                     *       "eventCodes": [
                     *         "11B03"
                     *       ],
                     *       "texts": [
                     *         {
                     *           "language": "zh-CN",
                     *           "event": "暴雨",
                     *           "headline": "巩义市气象台发布暴雨红色预警信号",
                     *           "description": "过去3小时米河镇降雨量已达100毫米以上。",
                     *           "instruction": "停止集会、停课、停业。",
                     *           "senderName": "巩义市气象台"
                     *         }
                     *       ],
                     *       "areas": [
                     *         {
                     *           "areaDesc": "巩义市",
                     *           "codes": [
                     *             "410181"
                     *           ]
                     *         }
                     *       ],
                     *       "refersTo": [],
                     *       "restores": [],
                     *       "endedById": null,
                     *       "doubtById": null,
                     *       "unmatched": 0,
                     *       "signed": false,
                     *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "receivedAt": "2021-07-20T08:01:30.000Z",
                     *       "receivedByName": null,
                     *       "takenBulletinId": null,
                     *       "takenAt": null,
                     *       "takenByName": null
                     *     }
                     */
                    "application/json": components["schemas"]["ForeignMessage"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-6"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            404: components["responses"]["problems-404-17"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    ForeignMessageController_draft: {
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
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    /**
                     * @default signal
                     * @enum {string}
                     */
                    kind?: "signal" | "express";
                };
            };
        };
        responses: {
            /** @description 取作草稿 / Make a draft of a signal of another station; a mark in it must be rewritten before it can be submitted */
            201: {
                headers: {
                    /** @description 新建内容的地址 / The address of what was made */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "id-0mx10yrm897e4e13b909b86",
                     *       "kind": "signal",
                     *       "hazard": "rainstorm",
                     *       "step": "H1",
                     *       "productCode": "rain-signal",
                     *       "status": "actual",
                     *       "msgType": "alert",
                     *       "revisionKind": "continue",
                     *       "refersTo": "refersto-0mx10yrm897e4e13b909b86",
                     *       "previousId": "previous-0mx10yrm897e4e13b909b86",
                     *       "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *       "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *       "headline": "金水区暴雨红色预警信号",
                     *       "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *       "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *       "areas": [
                     *         {
                     *           "areaCode": "410105",
                     *           "level": "I",
                     *           "colour": "red"
                     *         }
                     *       ],
                     *       "level": "I",
                     *       "colour": "red",
                     *       "onset": "2021-07-20T08:00:00.000Z",
                     *       "expires": "2021-07-20T08:00:00.000Z",
                     *       "attachments": [
                     *         {
                     *           "sha256": "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592",
                     *           "sha1": "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d",
                     *           "fileName": "郑州市未来3小时雨量图.png",
                     *           "mediaType": "image/png",
                     *           "sizeBytes": 482113,
                     *           "width": 1600,
                     *           "height": 1200,
                     *           "altText": "雨量图：金水区、二七区3小时雨量100至150毫米，其余区县50至80毫米"
                     *         }
                     *       ],
                     *       "state": "draft",
                     *       "version": 1,
                     *       "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "editedByName": "林预报",
                     *       "editedAt": "2021-07-20T08:00:00.000Z",
                     *       "release": "by-hand",
                     *       "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "draftedAt": "2021-07-20T08:00:00.000Z",
                     *       "submittedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "reviewNote": "reviewNote",
                     *       "carriedOver": {
                     *         "headline": "金水区暴雨红色预警信号",
                     *         "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *         "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *         "onset": "onset",
                     *         "writtenByName": "林预报"
                     *       },
                     *       "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "signedAt": "2021-07-20T08:00:00.000Z",
                     *       "emergency": false,
                     *       "countersignedBy": "acc-0mx10yrm897e4e13b909b86",
                     *       "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *       "contradictionOverride": {
                     *         "reason": "起始时间提前",
                     *         "by": "acc-0mx10yrm897e4e13b909b86",
                     *         "byName": "林预报",
                     *         "keys": [
                     *           "key"
                     *         ]
                     *       },
                     *       "number": "郑气暴雨信号〔2021〕9号",
                     *       "identifier": "41010041600000_20210720160000_1",
                     *       "sender": "郑州市气象台",
                     *       "sentAt": "2021-07-20T08:00:00.000Z",
                     *       "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *     }
                     */
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            400: components["responses"]["problems-400-9"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-17"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-21"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-23"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    ForeignMessageController_sources: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 外部信号来源 / The stations whose signals come in, and how the last look at each went */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "gongyi-station",
                     *           "name": "巩义市气象台",
                     *           "nameEn": "Gongyi Meteorological Station",
                     *           "kind": "county",
                     *           "url": "https://gongyi.example.cn/cap/feed.atom",
                     *           "everySec": 60,
                     *           "areas": [
                     *             "410181"
                     *           ],
                     *           "hasCertificate": false,
                     *           "lookedAt": "2021-07-20T08:01:30.000Z",
                     *           "goodAt": "2021-07-20T08:00:30.000Z",
                     *           "fault": "status",
                     *           "faultDetail": "502",
                     *           "faultSince": "2021-07-20T08:01:30.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CapSources"];
                };
            };
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    ClockController_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 时钟 / The ledger’s clock, and what it waits for */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "now": "2021-07-20T08:00:00.000Z",
                     *       "movable": true,
                     *       "nextTimerAt": "2021-07-20T08:00:00.000Z",
                     *       "nextRetryAt": "2021-07-20T08:00:00.000Z",
                     *       "underWay": 1,
                     *       "overdueTimers": 1
                     *     }
                     */
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
            /** @description 内容未变 / Nothing has changed */
            304: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
                /**
                 * @example {
                 *       "to": "2021-07-20T08:00:00.000Z"
                 *     }
                 */
                "application/json": {
                    /** Format: date-time */
                    to: string;
                };
            };
        };
        responses: {
            /** @description 调钟 / Move the clock forward */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "now": "2021-07-20T08:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: date-time */
                        now: string;
                    };
                };
            };
            400: components["responses"]["problems-400-1"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["clock-is-fixed"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-24"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
}
