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
    "/api/v1/session/wall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 用作大屏 / Make a wall of this browser
         * @description The session of the person ends; the browser gets that of the wall, which shows the roll call, changes nothing, and ends only by hand or when it is not used for 90 days.
         *
         *     权限：`wall:manage`。 / Scope: `wall:manage`.
         */
        post: operations["WallSessionController_make"];
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
        /**
         * 运行状态 / Whether a dispatcher acts on deadlines, and whether this page would be told
         * @description 须登录或持令牌。 / For whoever is signed in, and any token.
         */
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
        /**
         * 城市、单位、区域、灾种的名称 / The names of the city, its offices, areas and hazards
         * @description 须登录或持令牌。 / For whoever is signed in, and any token.
         */
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
        /**
         * 底图 / The outlines of the districts, as GeoJSON
         * @description 须登录或持令牌。 / For whoever is signed in, and any token.
         */
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
        /**
         * 本单位待办 / What the own office must take, nearest deadline first, and what it still waits for
         * @description 权限：`inbox:read`。 / Scope: `inbox:read`.
         */
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
        /**
         * 本单位历史 / Everything the own office was sent, with how long its answers took
         * @description 权限：`inbox:read`。 / Scope: `inbox:read`.
         */
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
        /**
         * 一份分发 / One dispatch
         * @description 权限：`inbox:read`。 / Scope: `inbox:read`.
         */
        get: operations["InboxController_dispatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/number-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 收文断号登记 / Say which numbers of the own office did not come, so that the desk looks after it, or that they are there after all; gives what has these numbers
         * @description 权限：`receipt:give`。 / Scope: `receipt:give`.
         */
        post: operations["NumberReportController_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatches/{id}/attachments/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一份分发的附件 / One attachment of the bulletin of a dispatch; it never changes under its address
         * @description 权限：`inbox:read`。 / Scope: `inbox:read`.
         */
        get: operations["AttachmentController_ofDispatch"];
        put?: never;
        post?: never;
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
         * 已发布信息的附件 / One attachment of a published bulletin; it never changes under its address
         * @description 权限：`bulletin:read`。 / Scope: `bulletin:read`.
         */
        get: operations["AttachmentController_ofBulletin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatches/{id}/document.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一份分发的PDF文件 / The bulletin of a dispatch as a PDF
         * @description 版式按 GB/T 9704，内容与气象局打印的一致，附件附后。演练以及已更新、解除、撤回的，首部和每页都有标记。 / In the form of GB/T 9704, with the content that the bureau prints and the attachments behind it. Exercises, and what was replaced, lifted or retracted are marked at the top of each page.
         *
         *     权限：`inbox:read`。 / Scope: `inbox:read`.
         */
        get: operations["DocumentController_pdfOfDispatch"];
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
         * 已发布信息的PDF文件 / A published bulletin as a PDF
         * @description 版式按 GB/T 9704，内容与气象局打印的一致，附件附后。演练以及已更新、解除、撤回的，首部和每页都有标记。 / In the form of GB/T 9704, with the content that the bureau prints and the attachments behind it. Exercises, and what was replaced, lifted or retracted are marked at the top of each page.
         *
         *     权限：`bulletin:read`。 / Scope: `bulletin:read`.
         */
        get: operations["DocumentController_pdfOfBulletin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatches/{id}/document.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一份分发的Word文件 / The bulletin of a dispatch as a Word file
         * @description 版式按 GB/T 9704，内容与气象局打印的一致，附件附后。演练以及已更新、解除、撤回的，首部和每页都有标记。 / In the form of GB/T 9704, with the content that the bureau prints and the attachments behind it. Exercises, and what was replaced, lifted or retracted are marked at the top of each page.
         *
         *     权限：`inbox:read`。 / Scope: `inbox:read`.
         */
        get: operations["DocumentController_docxOfDispatch"];
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
         * 已发布信息的Word文件 / A published bulletin as a Word file
         * @description 版式按 GB/T 9704，内容与气象局打印的一致，附件附后。演练以及已更新、解除、撤回的，首部和每页都有标记。 / In the form of GB/T 9704, with the content that the bureau prints and the attachments behind it. Exercises, and what was replaced, lifted or retracted are marked at the top of each page.
         *
         *     权限：`bulletin:read`。 / Scope: `bulletin:read`.
         */
        get: operations["DocumentController_docxOfBulletin"];
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
        /**
         * 签收 / Acknowledge for the own office: 201 the first time, 200 with the first receipt afterwards
         * @description 权限：`receipt:give`。 / Scope: `receipt:give`.
         */
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
        /**
         * 签收本过程全部待签 / Acknowledge all that the own office owes for an episode
         * @description 权限：`receipt:give`。 / Scope: `receipt:give`.
         */
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
        /**
         * 撤回签收 / Withdraw the receipt; the deadline is armed again
         * @description 权限：`receipt:give`。 / Scope: `receipt:give`.
         */
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
        /**
         * 登记已运转 / 已上报 / Record the second duty
         * @description 权限：`follow-up:record`。 / Scope: `follow-up:record`.
         */
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
        /**
         * 办理链 / What the office did with a bulletin, entry by entry
         * @description 权限：`inbox:read`。 / Scope: `inbox:read`.
         */
        get: operations["FollowUpController_read"];
        put?: never;
        /**
         * 补充办理记录：呈报、批示、转办、反馈、无法处置、更正 / Add to the chain, or correct an entry of it; “cannot act” escalates at once
         * @description 权限：`follow-up:record`。 / Scope: `follow-up:record`.
         */
        post: operations["FollowUpController_append"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatches/{id}/late-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 纸质补录 / Enter later what was received by telephone or on paper, with its true time; it gives the receipt that is missing, or stands beside the one that was given
         * @description 权限：`phone-task:work`。 / Scope: `phone-task:work`.
         */
        post: operations["LateEntryController_enter"];
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
        /**
         * 待拨电话 / Calls that wait for the own office (or the command) to make
         * @description 权限：`phone-task:work`。 / Scope: `phone-task:work`.
         */
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
        /**
         * 接下任务 / Take the task; the first one has it
         * @description 权限：`phone-task:work`。 / Scope: `phone-task:work`.
         */
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
        /**
         * 登记通话 / Record a call, and the receipt given in it by word of mouth; once for each idempotency key, where there is one
         * @description 权限：`phone-task:work`。 / Scope: `phone-task:work`.
         */
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
        /**
         * 督办事项 / What nobody answered
         * @description 先列无人处置的（最急的在前），再列已知悉的，最后是已结束的；`state=standing` 只列未结束的。`counts` 按全部未结束事项统计。 / Open ones first, the most urgent in front, then answered ones, then closed ones; `standing` are those that are not closed. `counts` are of all that are not closed.
         *
         *     权限：`escalation:answer`或`roll-call:read`。 / Scope: `escalation:answer` or `roll-call:read`.
         */
        get: operations["CommandController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/unanswered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 无人处置的督办事项 / All escalations that nobody answered, with what a page needs to ring
         * @description 全部列出，不分页；办理所需的其他内容见 `/escalations`。 / All of them, not in pages. What is needed to handle one is in `/escalations`.
         *
         *     权限：`escalation:answer`或`roll-call:read`。 / Scope: `escalation:answer` or `roll-call:read`.
         */
        get: operations["CommandController_unanswered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 一并应答督办 / Answer several escalations for the command, each by itself
         * @description 至多200项；已结束或不存在的逐项说明，不影响其他各项。 / At most 200. One that is closed or unknown says so and stops no other.
         *
         *     权限：`escalation:answer`。 / Scope: `escalation:answer`.
         */
        post: operations["CommandController_answerAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/callings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 一并登记正在叫应 / Say of several escalations that this officer is calling the office, each by itself; at most 200
         * @description 权限：`escalation:answer`。 / Scope: `escalation:answer`.
         */
        post: operations["CommandController_startCalls"];
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
        /**
         * 应答督办 / Answer for the command; it is told again while the office is silent. A second answer is answered with the first
         * @description 权限：`escalation:answer`。 / Scope: `escalation:answer`.
         */
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
        /**
         * 正在叫应 / Say that this officer is calling the office
         * @description 权限：`escalation:answer`。 / Scope: `escalation:answer`.
         */
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
        /**
         * 结束督办事项 / Close an escalation with a reason: this officer takes it over, and it does not ring again
         * @description 权限：`escalation:answer`。 / Scope: `escalation:answer`.
         */
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
        /**
         * 点名 / Office by office, the most urgent first: who has the bulletin, and who must be called
         * @description 权限：`roll-call:read`。 / Scope: `roll-call:read`.
         */
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
        /**
         * 全部待办点名 / Roll call of every bulletin that still wants an answer
         * @description 每条信息附最紧急的几个单位，其余用该条的 `next` 向 `/bulletins/{id}/roll-call` 取；`counts` 按全部单位统计。 / Each bulletin has its most urgent offices; its `next` goes on with the others at `/bulletins/{id}/roll-call`. `counts` are of all offices.
         *
         *     权限：`roll-call:read`。 / Scope: `roll-call:read`.
         */
        get: operations["CommandController_rollCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roll-call/silent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 未响应单位 / The offices that owe a receipt or have an escalation that is not closed
         * @description `count` 是该单位的全部件数，`cases` 只列最紧急的几件；`counts` 按全部单位统计。 / `count` is of all cases of the office, `cases` has its most urgent ones. `counts` are of all offices.
         *
         *     权限：`roll-call:read`。 / Scope: `roll-call:read`.
         */
        get: operations["CommandController_silent"];
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
        /**
         * 生效中的信息 / What is in force: published, not expired, not cancelled, not replaced
         * @description 权限：`roll-call:read`。 / Scope: `roll-call:read`.
         */
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
        /**
         * 待决定的信号与响应决定 / Every signal that waits for a decision, and the newest decisions, with or without an episode
         * @description 权限：`episode:read`或`decision:record`。 / Scope: `episode:read` or `decision:record`.
         */
        get: operations["DecisionController_all"];
        put?: never;
        /**
         * 针对信号登记响应决定 / Record what the command decided on the signals named; no episode is needed
         * @description 权限：`decision:record`。 / Scope: `decision:record`.
         */
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
        /**
         * 不作决定，说明理由 / Close the clock of a signal without a decision, with a reason
         * @description 权限：`decision:record`。 / Scope: `decision:record`.
         */
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
        /**
         * 进行中的天气过程 / Open episodes
         * @description 权限：`episode:read`或`inbox:read`。 / Scope: `episode:read` or `inbox:read`.
         */
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
        /**
         * 响应决定 / The response decisions of an episode, and which of its signals wait for one
         * @description 权限：`episode:read`或`decision:record`。 / Scope: `episode:read` or `decision:record`.
         */
        get: operations["DecisionController_decisionsOf"];
        put?: never;
        /**
         * 登记过程的响应决定 / Record what the command decided on signals of this episode
         * @description 权限：`decision:record`。 / Scope: `decision:record`.
         */
        post: operations["DecisionController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leader-call-rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 领导叫应名单 / The lists of leaders who are called, one for each signal, newest first
         * @description 权限：`leader-call:read`。 / Scope: `leader-call:read`.
         */
        get: operations["LeaderCallController_rounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leader-call-rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一份叫应名单 / One list: who was reached, who is called now, and who stands on the list of the command
         * @description 权限：`leader-call:read`。 / Scope: `leader-call:read`.
         */
        get: operations["LeaderCallController_round"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leader-call-rounds/{id}/calls.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出叫应名单 / A list as CSV, for the archive; UTF-8 with a byte order mark
         * @description 权限：`leader-call:read`。 / Scope: `leader-call:read`.
         */
        get: operations["LeaderCallController_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leader-calls/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 我来拨打 / Take a leader: nobody else calls for three minutes, or until it is recorded or given back
         * @description 权限：`leader-call:work`。 / Scope: `leader-call:work`.
         */
        post: operations["LeaderCallController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leader-calls/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 放回 / Give a leader back, so that somebody else may call
         * @description 权限：`leader-call:work`。 / Scope: `leader-call:work`.
         */
        post: operations["LeaderCallController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leader-calls/{id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记叫应结果 / Record a call to a leader; once for each idempotency key, where there is one
         * @description `answered` 为已叫应；`mistaken` 更正误登的已叫应，对象重新列入待叫应。 / `answered` reaches. `mistaken` takes back an answer that was recorded by mistake: the leader is to be called again.
         *
         *     权限：`leader-call:work`。 / Scope: `leader-call:work`.
         */
        post: operations["LeaderCallController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 区县响应 / For each district the signal in force, the response that it decided, and the lag; the most urgent first
         * @description 指挥部和市级单位看到全部区县，区县看到本单位。 / The command and the offices of the city see all districts, a district its own.
         *
         *     权限：`unit:read`。 / Scope: `unit:read`.
         */
        get: operations["UnitsController_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记区县响应 / Record what a district decided: by itself, or by the command for it
         * @description `chosen` 为颜色、等级或 `none`（未启动或终止）。`none` 不算作对信号的响应。 / `none` (not started, or ended) answers no signal.
         *
         *     权限：`unit:respond`。 / Scope: `unit:respond`.
         */
        post: operations["UnitsController_respond"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulletins-below": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下级单位签收情况 / What the offices below the own one did with each bulletin, newest first
         * @description 仅供了解：下级单位的签收不代替本单位签收，本单位的签收也不代替下级单位签收。 / Information only: no receipt stands for that of another office.
         *
         *     权限：`inbox:read`。 / Scope: `inbox:read`.
         */
        get: operations["UnitsController_bulletinsBelow"];
        put?: never;
        post?: never;
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
    "/api/v1/cap/feed.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 现行有效信息的 Atom 订阅源 / The Atom feed of what is in force; exercises never stand in it
         * @description 每条链接到完整的 CAP 1.2 文件；被取代、解除、过期的不再列出。请带 `If-None-Match` 轮询。 / Each entry links its full CAP 1.2 file; what was replaced, lifted or has expired leaves the feed. Poll with `If-None-Match`.
         *
         *     权限：`bulletin:read`。 / Scope: `bulletin:read`.
         */
        get: operations["CapFilesController_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cap/messages/{identifier}.cap.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一份 CAP 1.2 文件 / One CAP 1.2 message, signed where there is a key
         * @description 权限：`bulletin:read`。 / Scope: `bulletin:read`.
         */
        get: operations["CapFilesController_cap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cap/messages/{identifier}.gbt.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一份 GB/T 35965.1 文件 / One message in the form of GB/T 35965.1
         * @description 权限：`bulletin:read`。 / Scope: `bulletin:read`.
         */
        get: operations["CapFilesController_gbt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cap/messages/{identifier}/attachments/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一份 CAP 文件的附件 / One resource of a CAP message; it never changes under its address
         * @description 权限：`bulletin:read`。 / Scope: `bulletin:read`.
         */
        get: operations["CapFilesController_attachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cap/certificate.pem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 验证签名的证书 / The certificate with which a signature is checked
         * @description 权限：`bulletin:read`。 / Scope: `bulletin:read`.
         */
        get: operations["CapFilesController_certificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cap/exercises.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 演练信息的 Atom 订阅源 / The Atom feed of the exercises that are in force
         * @description 权限：`bulletin:read`。 / Scope: `bulletin:read`.
         */
        get: operations["CapArchiveController_exercises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cap/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 历次发布的文件 / The files of everything that was ever published, newest first, exercises too
         * @description 权限：`bulletin:read`。 / Scope: `bulletin:read`.
         */
        get: operations["CapArchiveController_list"];
        put?: never;
        post?: never;
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
        /**
         * 本岗位值班 / Who is on duty at the own post, the last shifts, and what would be handed over
         * @description 权限：`duty:read`。 / Scope: `duty:read`.
         */
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
         *
         *     权限：`duty:take`。 / Scope: `duty:take`.
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
        /**
         * 交班 / Hand over; the post waits until somebody takes it
         * @description 权限：`duty:take`。 / Scope: `duty:take`.
         */
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
        /**
         * 各岗位值班 / Every post: who holds it, and which one nobody holds
         * @description 权限：`duty-posts:read`。 / Scope: `duty-posts:read`.
         */
        get: operations["DutyController_posts"];
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
    "/api/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 实时变化 / What changes, as server-sent events
         * @description 本单位的变化，下级单位的收到、签收和办理；指挥部和审计看到全部单位的。 / What concerns the own office, and the receipts and follow-ups of those below it; the command and the auditor see that of all.
         *
         *     `id` 是变化的序号；重连时以 `Last-Event-ID` 送回，即从其后继续。/ `id` is the number of the change; sent back as `Last-Event-ID`, the stream goes on after it.
         *
         *     `data` 是 JSON：`seq`、`kind`（同 `event`）、`at`、`officeId`、`subjectId`、`payload`；各类变化的 `payload` 见组件 `StreamChange`。/ `data` is JSON with these fields; the component `StreamChange` has the `payload` of each kind.
         *
         *     变化的 `event`：/ `event` of a change: `episode-opened`, `episode-lifted`, `episode-withdrawn`, `episode-closed`, `onset-revised`, `areas-revised`, `slot-changed`, `desk-reminder`, `bulletin-missing`, `alarm-raised`, `alarm-closed`, `bulletin-drafted`, `bulletin-changed`, `bulletin-editing`, `countersignature-overdue`, `bulletin-published`, `dispatch-opened`, `number-report-changed`, `dispatch-superseded`, `dispatch-acknowledged`, `receipt-withdrawn`, `follow-up-recorded`, `follow-up-entry-added`, `office-reminder`, `phone-task-opened`, `phone-task-changed`, `escalation-raised`, `escalation-told`, `escalation-calling`, `escalation-answered`, `escalation-closed`, `exercise-proposed`, `exercise-confirmed`, `exercise-aborted`, `contact-tested`, `duty-changed`, `roster-changed`, `roster-swap-changed`, `decision-recorded`, `decision-clock-changed`, `leader-calls-changed`, `leader-call-changed`, `foreign-signals-changed`, `unit-signal-changed`, `unit-response-recorded`, `clock-moved`.
         *
         *     流自身的 `event`：`live` 已连续，`not-live` 数据库监听中断，`reload` 缺了变化、须重新读取；`data` 为 `{"seq":…}`。`pulse` 每5秒一次，`data` 为 `{"now":…,"page":…}`，没有 `id`；值守页面收到后以 `GET /api/v1/status?page=…` 证明仍在运行，否则20秒后不算在岗。/ `event` of the stream itself: `live`, `not-live` (the feed of the database is interrupted), `reload` (changes are missing: read everything again), with `{"seq":…}`; `pulse` every 5 s with `{"now":…,"page":…}` and without `id`; a page of the console answers it with `GET /api/v1/status?page=…`, and counts as absent after 20 s without.
         *
         *     权限：`feed:read`。 / Scope: `feed:read`.
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
    "/api/v1/push/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 我的设备 / The own devices that get web pushes
         * @description Those whose session stands. A device counts as reached only while its tests come back (`state`: proven).
         *
         *     权限：`duty:take`。 / Scope: `duty:take`.
         */
        get: operations["PushController_devices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push/devices/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 本设备开启推送 / Pushes to this browser, until its session ends
         * @description The body is what the browser gave (`PushSubscription.toJSON()`). A test goes out at once.
         *
         *     权限：`duty:take`。 / Scope: `duty:take`.
         */
        put: operations["PushController_add"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push/devices/{id}": {
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
         * 关闭推送 / No more pushes to a device of the own account
         * @description 权限：`duty:take`。 / Scope: `duty:take`.
         */
        delete: operations["PushController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push/devices/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 测试 / Send a test to a device; it comes within seconds, or the push service cannot be reached
         * @description 权限：`duty:take`。 / Scope: `duty:take`.
         */
        post: operations["PushController_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 推送已到达 / The service worker says that a push has come
         * @description 无须登录。 / Needs no sign-in.
         */
        post: operations["PushController_prove"];
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
            page: {
                present: boolean;
            } | null;
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
            offices: components["schemas"]["OfficeInTree"][];
            areas: components["schemas"]["Area"][];
            hazards: {
                code: string;
                name: string;
                nameEn: string;
            }[];
            posts: components["schemas"]["PostName"][];
        };
        OfficeInTree: {
            id: string;
            name: string;
            nameEn: string;
            parentId: string | null;
            /** @enum {string} */
            level: "city" | "district" | "township";
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
        PostName: {
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
            series: components["schemas"]["OfficeSeries"][];
            dispatcher: components["schemas"]["DispatcherLife"];
        };
        OfficeName: {
            id: string;
            name: string;
            nameEn: string;
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
        OfficeSeries: {
            /** @enum {string} */
            status: "actual" | "exercise";
            /** @example 2026 */
            year: number;
            /** @example 12 */
            last: number;
            gaps: components["schemas"]["NumberSpan"][];
        };
        NumberSpan: {
            /** @example 12 */
            first: number;
            /** @example 12 */
            last: number;
        };
        DispatcherLife: {
            live: boolean;
            silentForMs: number | null;
        };
        InboxHistory: {
            items: components["schemas"]["HistoryItem"][];
            next: string | null;
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
            deliveries: components["schemas"]["DeliverySummary"][];
        };
        DeliverySummary: {
            id: string;
            /** @enum {string} */
            purpose: "bulletin" | "office-reminder" | "colleague-silent" | "escalation" | "escalation-closed" | "desk-reminder" | "missing-bulletin" | "alarm-closed" | "follow-up-overdue" | "contact-test" | "exercise-aborted" | "roster-gap" | "shift-reminder" | "readiness-alarm" | "line-test" | "leader-call" | "unit-reminder";
            contactName: string;
            /** @enum {string} */
            channel: "console" | "push" | "email" | "webhook" | "sms" | "voice" | "wecom-app" | "dingtalk-app" | "ding" | "dingtalk" | "wecom" | "feishu";
            /** @enum {string} */
            state: "pending" | "queued" | "sending" | "sent" | "delivered" | "failed-temporarily" | "failed-permanently" | "cancelled";
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            sentAt: string | null;
            deliveredAt: string | null;
            nextAttemptAt: string | null;
            lastReason: string | null;
            shownTo: string | null;
        };
        ReportedNumbers: {
            report: components["schemas"]["NumberReport"];
            found: components["schemas"]["NumberedDispatch"][];
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
        NumberedDispatch: {
            dispatchId: string;
            /** @example 12 */
            sequence: number;
            number: string | null;
            headline: string | null;
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
            lateEntries: components["schemas"]["LateEntry"][];
            deliveries: components["schemas"]["DeliverySummary"][];
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
        LateEntry: {
            id: string;
            dispatchId: string;
            officeId: string;
            receivedBy: string;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            way: "phone" | "paper";
            reference: string;
            note: string;
            receiptId: string | null;
            /** Format: date-time */
            enteredAt: string;
            enteredBy: string;
            enteredByName: string;
        };
        AddedFollowUpEntry: {
            entry: components["schemas"]["FollowUpEntry"];
        };
        EnteredLateReceipt: {
            entry: components["schemas"]["LateEntry"];
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
            counts: components["schemas"]["StandingEscalationCounts"];
            items: components["schemas"]["EscalationDetail"][];
            next: string | null;
        };
        StandingEscalationCounts: {
            open: number;
            answered: number;
            offices: number;
            ofNoOffice: number;
        };
        EscalationDetail: {
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
        UnansweredEscalations: {
            items: components["schemas"]["UnansweredEscalation"][];
            bulletins: components["schemas"]["BulletinHeading"][];
        };
        UnansweredEscalation: {
            id: string;
            /** @enum {string} */
            cause: "unacknowledged" | "undeliverable" | "follow-up-overdue" | "missing-bulletin" | "undecided" | "cannot-act" | "leaders-not-reached" | "unit-no-response";
            officeId: string | null;
            bulletinId: string | null;
            level: number;
            round: number;
            /** Format: date-time */
            deadlineAt: string;
            officeName: string | null;
            officeNameEn: string | null;
            /** @enum {string} */
            status: "actual" | "exercise";
            answerDueAt: string | null;
        };
        AnsweredEscalations: {
            items: components["schemas"]["EscalationAnswer"][];
        };
        EscalationAnswer: {
            id: string;
            escalation: components["schemas"]["Escalation"] | null;
            already: boolean;
            refused: ("unknown-escalation" | "escalation-closed") | null;
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
        AnsweredEscalation: {
            escalation: components["schemas"]["Escalation"];
            already: boolean;
        };
        ClosedEscalation: {
            escalation: components["schemas"]["Escalation"];
        };
        RollCall: {
            /** Format: date-time */
            now: string;
            bulletin: components["schemas"]["Bulletin"];
            counts: components["schemas"]["RollCallCounts"];
            offices: components["schemas"]["RollCallOffice"][];
            next: string | null;
        };
        RollCallCounts: {
            offices: number;
            received: number;
            owingReceipt: number;
            owingFollowUp: number;
            escalated: number;
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
            receiptOrigin: components["schemas"]["ReceiptOrigin"] | null;
            followUp: components["schemas"]["FollowUp"] | null;
            escalation: components["schemas"]["Escalation"] | null;
            phoneTask: components["schemas"]["PhoneTask"] | null;
            callList: components["schemas"]["RollCallContact"][];
        };
        ReceiptOrigin: {
            address: string | null;
            program: string | null;
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
            counts: components["schemas"]["OpenRollCallCounts"];
            items: components["schemas"]["RollCall"][];
            next: string | null;
        };
        OpenRollCallCounts: {
            offices: number;
            received: number;
            owingReceipt: number;
            owingFollowUp: number;
            escalated: number;
            bulletins: number;
            exercises: number;
        };
        SilentOfficePage: {
            /** Format: date-time */
            now: string;
            counts: components["schemas"]["SilentCounts"];
            items: components["schemas"]["SilentOfficeCases"][];
            next: string | null;
        };
        SilentCounts: {
            offices: number;
            cases: number;
        };
        SilentOfficeCases: {
            officeId: string;
            /** @enum {string} */
            status: "actual" | "exercise";
            count: number;
            cases: components["schemas"]["SilentCase"][];
        };
        SilentCase: {
            bulletin: components["schemas"]["BulletinHeading"];
            office: components["schemas"]["RollCallOffice"];
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
            next: string | null;
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
        LeaderCallRounds: {
            /** Format: date-time */
            now: string;
            items: components["schemas"]["LeaderCallRound"][];
            next: string | null;
        };
        LeaderCallRound: {
            id: string;
            bulletinId: string;
            firstId: string;
            /** @enum {string} */
            status: "actual" | "exercise";
            /** @enum {string} */
            colour: "blue" | "yellow" | "orange" | "red";
            /** @enum {string} */
            state: "running" | "overdue" | "completed" | "ended" | "closed";
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            dueAt: string;
            endedAt: string | null;
            endedWhy: ("superseded" | "lifted" | "retracted" | "expired" | "exercise-aborted") | null;
            endedByBulletinId: string | null;
            closedByName: string | null;
            closedReason: string | null;
            counts: components["schemas"]["LeaderCallCounts"];
            bulletin: components["schemas"]["BulletinHeading"] | null;
        };
        LeaderCallCounts: {
            total: number;
            reached: number;
            waiting: number;
            listed: number;
        };
        LeaderCallRoundDetail: {
            /** Format: date-time */
            now: string;
            round: components["schemas"]["LeaderCallRound"];
            calls: components["schemas"]["LeaderCall"][];
        };
        LeaderCall: {
            id: string;
            roundId: string;
            leaderId: string;
            name: string;
            post: string;
            area: string;
            areaName: string;
            phone: string;
            /** @enum {string} */
            colour: "blue" | "yellow" | "orange" | "red";
            /** @enum {string} */
            state: "open" | "reached" | "listed" | "ended";
            /** Format: date-time */
            dueAt: string;
            byMachine: boolean;
            attempts: components["schemas"]["LeaderCallAttempt"][];
            takenBy: string | null;
            takenByName: string | null;
            takenAt: string | null;
            reachedAt: string | null;
            reachedByName: string | null;
            reachedWay: ("machine" | "person") | null;
            listedAt: string | null;
        };
        LeaderCallAttempt: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            way: "machine" | "person";
            /** @enum {string} */
            outcome: "answered" | "hung-up" | "no-answer" | "busy" | "switched-off" | "wrong-number" | "no-key" | "failed" | "mistaken";
            note: string;
            by: string;
            byName: string;
        };
        ChangedLeaderCall: {
            call: components["schemas"]["LeaderCall"];
        };
        UnitBoard: {
            /** Format: date-time */
            now: string;
            items: components["schemas"]["UnitRow"][];
        };
        UnitRow: {
            unitId: string;
            name: string;
            nameEn: string;
            /** @enum {string} */
            status: "actual" | "exercise";
            /** @enum {string} */
            standing: "told" | "reminded" | "waiting" | "closed" | "not-asked" | "answered" | "quiet";
            signal: components["schemas"]["UnitSignal"] | null;
            response: components["schemas"]["UnitResponse"] | null;
            lagMs: number | null;
            mayRespond: boolean;
        };
        UnitSignal: {
            id: string;
            /** @enum {string} */
            colour: "blue" | "yellow" | "orange" | "red";
            /** Format: date-time */
            startedAt: string;
            remindAt: string | null;
            tellAt: string | null;
            remindedAt: string | null;
            toldAt: string | null;
            answeredAt: string | null;
            closedByName: string | null;
            closedReason: string | null;
            bulletin: components["schemas"]["BulletinHeading"] | null;
        };
        UnitResponse: {
            id: string;
            unitId: string;
            /** @enum {string} */
            status: "actual" | "exercise";
            /** @enum {string} */
            track: "warning-response" | "emergency-response";
            /** @enum {string} */
            chosen: "blue" | "yellow" | "orange" | "red" | "IV" | "III" | "II" | "I" | "none";
            /** Format: date-time */
            decidedAt: string;
            decidedBy: string;
            note: string;
            signalId: string | null;
            lagMs: number | null;
            recordedByName: string;
            /** Format: date-time */
            recordedAt: string;
        };
        RecordedUnitResponse: {
            response: components["schemas"]["UnitResponse"];
            answers: boolean;
        };
        BulletinsBelow: {
            /** Format: date-time */
            now: string;
            items: components["schemas"]["BulletinBelow"][];
            next: string | null;
        };
        BulletinBelow: {
            bulletin: components["schemas"]["BulletinHeading"];
            counts: components["schemas"]["OfficesBelowCounts"];
            offices: components["schemas"]["OfficeBelow"][];
        };
        OfficesBelowCounts: {
            offices: number;
            acknowledged: number;
            followedUp: number;
            owingReceipt: number;
            escalated: number;
        };
        OfficeBelow: {
            officeId: string;
            name: string;
            nameEn: string;
            parentId: string | null;
            /** @enum {string} */
            level: "city" | "district" | "township";
            /** @enum {string} */
            state: "open" | "escalated" | "acknowledged" | "superseded";
            /** @enum {string} */
            owed: "receipt" | "follow-up" | "nothing";
            /** Format: date-time */
            receiptDueAt: string;
            /** Format: date-time */
            followUpDueAt: string;
            acknowledgedAt: string | null;
            acknowledgedByName: string | null;
            followedUpAt: string | null;
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
        CapMessages: {
            items: components["schemas"]["CapMessage"][];
            next: string | null;
        };
        CapMessage: {
            id: string;
            identifier: string | null;
            number: string | null;
            headline: string;
            /** @enum {string} */
            status: "actual" | "exercise";
            /** @enum {string} */
            msgType: "alert" | "update" | "cancel";
            sentAt: string | null;
            /** Format: date-time */
            expires: string;
            cap: string | null;
            gbt: string | null;
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
            officeName: string | null;
            officeNameEn: string | null;
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
        PushDevices: {
            /** Format: date-time */
            now: string;
            publicKey: string | null;
            items: components["schemas"]["PushDevice"][];
        };
        PushDevice: {
            id: string;
            userAgent: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            endsAt: string;
            current: boolean;
            /** @enum {string} */
            state: "proven" | "checking" | "unproven" | "unreachable";
            provenAt: string | null;
            waitingSince: string | null;
            failure: string | null;
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
        /** @description `csrf-refused` 请求来源未通过校验 / The request does not come from this site */
        "csrf-refused": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `decision-clock-over` 该信号已作出决定，或已不再等待决定。 / This signal is decided on, or no longer waits for a decision. */
        "decision-clock-over": {
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
        /** @description `escalation-closed` 这项督办事项已经结束，无需再应答。 / This escalation is closed; no answer is needed. */
        "escalation-closed": {
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
        /** @description `invalid-body` 请求内容不符合要求 / The body does not have the expected form */
        "invalid-body": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `leader-call-taken` {byName}正在拨打，请拨下一位。 / {byName} is calling now; please call the next one. */
        "leader-call-taken": {
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
        /** @description `no-certificate` 本系统未配置签名，没有证书。 / No key is configured here, so messages are not signed and there is no certificate. */
        "no-certificate": {
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
        /** @description `no-web-push` 本市未配置网页推送。 / Web push is not configured in this city. */
        "no-web-push": {
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
        /** @description `not-on-duty` 您当前不在岗，不能交班。 / You are not on duty; only the officer on duty can hand over. */
        "not-on-duty": {
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
        /** @description `phone-task-closed` 这项电话任务已经结束。 / This phone task is closed. */
        "phone-task-closed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `post-changed-hands` 岗位刚刚已有变动，请查看当前值班人员后再接班。 / The post has just changed hands; check who is on duty now, then take over. */
        "post-changed-hands": {
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
         *     `invalid-query` 查询参数不符合要求 / The query does not have the expected form
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
        "problems-400-7": {
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
         *     `not-your-unit` 只能登记本单位的响应决定。 / You may record the response of your own district only.
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
         *     `no-office` 您的账号不属于任何单位。 / Your account belongs to no office.
         *
         *     `swap-without-you` 换班须由当班的两人本人办理。 / A swap is for the two persons whose shifts it exchanges.
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
         *     `no-office` 您的账号不属于任何单位。 / Your account belongs to no office.
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
         *     `not-your-office` 这是其他单位的信息，只能由该单位签收和办理。 / This belongs to another office; only that office can act on it.
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
         *     `no-office` 您的账号不属于任何单位。 / Your account belongs to no office.
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
         *     `not-your-office` 这是其他单位的信息，只能由该单位签收和办理。 / This belongs to another office; only that office can act on it.
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
         *     `not-allowed` 没有权限 / Not allowed
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
         *     `unknown-escalation` 没有这项督办事项。 / There is no such escalation.
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
         *     `unknown-decision-clock` 没有这项待决定的信号。 / There is no such undecided signal.
         *
         *     `unknown-escalation` 没有这项督办事项。 / There is no such escalation.
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
         *     `unknown-decision-clock` 没有这项待决定的信号。 / There is no such undecided signal.
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
         *     `unknown-leader-call-round` 没有这份叫应名单。 / There is no such list of leaders' calls.
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
         *     `unknown-leader-call` 没有这位叫应对象。 / There is no such call to a leader.
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
         *     `unknown-unit` 没有这个区县。 / There is no such district.
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
         *     `unknown-message` 没有这个标识的已发布信息。 / Nothing was published with this identifier.
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
         *     `unknown-attachment` 这份信息没有这个附件。 / The bulletin has no such attachment.
         *
         *     `unknown-message` 没有这个标识的已发布信息。 / Nothing was published with this identifier.
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
         *     `unknown-level` 没有这一级或这个岗位的值班表。 / There is no roster of this level or post.
         *
         *     `unknown-roster-version` 值班表没有这一版。 / The roster has no such version.
         */
        "problems-404-18": {
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
        "problems-404-19": {
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
         *     `unknown-level` 没有这一级或这个岗位的值班表。 / There is no roster of this level or post.
         *
         *     `unknown-roster-swap` 没有这项换班。 / There is no such swap.
         */
        "problems-404-20": {
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
         *     `unknown-push-device` 没有这台设备。 / There is no such device.
         */
        "problems-404-21": {
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
         *     `unknown-dispatch` 没有这份分发。 / There is no such dispatch.
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
         *     `unknown-attachment` 这份信息没有这个附件。 / The bulletin has no such attachment.
         *
         *     `unknown-bulletin` 没有这份已发布的信息。 / There is no such published bulletin.
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
         * @description `not-found` 未找到 / Not found
         *
         *     `unknown-bulletin` 没有这份已发布的信息。 / There is no such published bulletin.
         *
         *     `unknown-dispatch` 没有这份分发。 / There is no such dispatch.
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
         *     `unknown-bulletin` 没有这份已发布的信息。 / There is no such published bulletin.
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
         *     `unknown-episode` 没有这个天气过程。 / There is no such episode.
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
         *     `unknown-dispatch` 没有这份分发。 / There is no such dispatch.
         *
         *     `unknown-follow-up-entry` 没有所更正的这条办理记录。 / There is no such entry to correct.
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
         *     `unknown-phone-task` 没有这项电话任务。 / There is no such phone task.
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
         * @description `already-superseded` 本信息已被更新的信息取代，请签收新的一份。 / This bulletin has been superseded; please acknowledge the newer one.
         *
         *     `receipt-not-owed` 本信息无需签收。 / This bulletin asks for no receipt.
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
         * @description `swap-not-possible` 不能这样换班：班次已经开始，或已不是这两人的班。 / This swap is not possible: a shift has begun, or is not held by these two.
         *
         *     `swap-without-account` {name} 没有本单位的账号，不能在这里同意换班。 / {name} has no account of this office and cannot agree here.
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
         * @description `swap-settled` 这项换班已经办结。 / This swap is settled.
         *
         *     `swap-not-possible` 不能这样换班：班次已经开始，或已不是这两人的班。 / This swap is not possible: a shift has begun, or is not held by these two.
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
         * @description `already-followed-up` 已登记办理情况，签收不能再撤回。 / The follow-up has been recorded; the receipt can no longer be withdrawn.
         *
         *     `already-superseded` 本信息已被更新的信息取代，请签收新的一份。 / This bulletin has been superseded; please acknowledge the newer one.
         *
         *     `nothing-to-withdraw` 没有可撤回的签收。 / There is no receipt to withdraw.
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
         *     `already-superseded` 本信息已被更新的信息取代，请签收新的一份。 / This bulletin has been superseded; please acknowledge the newer one.
         *
         *     `follow-up-already-recorded` 办理情况已登记过。 / The follow-up has already been recorded.
         *
         *     `not-acknowledged` 请先签收，再登记办理情况。 / Please acknowledge first, then record what was done.
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
         * @description `idempotency-key-reused` 该幂等键已用于另一次请求。 / This idempotency key belongs to another request.
         *
         *     `already-superseded` 本信息已被更新的信息取代，请签收新的一份。 / This bulletin has been superseded; please acknowledge the newer one.
         *
         *     `receipt-not-owed` 本信息无需签收。 / This bulletin asks for no receipt.
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
         *     `already-superseded` 本信息已被更新的信息取代，请签收新的一份。 / This bulletin has been superseded; please acknowledge the newer one.
         *
         *     `phone-task-closed` 这项电话任务已经结束。 / This phone task is closed.
         *
         *     `receipt-not-owed` 本信息无需签收。 / This bulletin asks for no receipt.
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
         * @description `decision-clock-over` 该信号已作出决定，或已不再等待决定。 / This signal is decided on, or no longer waits for a decision.
         *
         *     `escalation-closed` 这项督办事项已经结束，无需再应答。 / This escalation is closed; no answer is needed.
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
         * @description `idempotency-key-reused` 该幂等键已用于另一次请求。 / This idempotency key belongs to another request.
         *
         *     `decision-on-closed-episode` 该过程已经结束，与所指明的信号无关。请不选过程，直接针对信号登记。 / This episode is over and has nothing to do with the signals named. Record the decision without an episode.
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
         * @description `leader-already-reached` 已叫应（{byName}），无需再拨。 / Already reached ({byName}); no further call is needed.
         *
         *     `leader-call-over` 这份名单已结束（信号已更新、解除或失效），请按新的名单叫应。 / This list has ended (its signal was replaced, lifted or has expired); please use the new one.
         *
         *     `leader-call-taken` {byName}正在拨打，请拨下一位。 / {byName} is calling now; please call the next one.
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
         * @description `idempotency-key-reused` 该幂等键已用于另一次请求。 / This idempotency key belongs to another request.
         *
         *     `leader-already-reached` 已叫应（{byName}），无需再拨。 / Already reached ({byName}); no further call is needed.
         *
         *     `leader-not-reached` 尚未登记为已叫应，没有可更正的内容。 / Nobody was recorded as reached, so there is nothing to correct.
         *
         *     `leader-call-over` 这份名单已结束（信号已更新、解除或失效），请按新的名单叫应。 / This list has ended (its signal was replaced, lifted or has expired); please use the new one.
         *
         *     `leader-call-taken` {byName}正在拨打，请拨下一位。 / {byName} is calling now; please call the next one.
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
         *     `roster-faulty` 值班表中有错误，没有保存。 / The roster has faults and was not saved.
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
         *     `sheet-unreadable` 读不出这个文件。请用 CSV、XLSX 或 iCal（ICS）文件。 / This file cannot be read. Send a CSV, XLSX or iCalendar file.
         *
         *     `sheet-too-large` 文件过大，最多 {most} 行。 / The file is too large; at most {most} rows.
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
         *     `push-address-refused` 浏览器给出的推送服务地址不在允许范围内，请联系系统管理员。 / Pushes may not be sent to the address that the browser gave. Ask the administrator.
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
         *     `invalid-wall` 请填写大屏的名称和所在地点 / Say what the wall is called and where it hangs
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
         *     `number-not-given` 贵单位的收文序号目前只到第{last}号。 / The numbers of your office have only come to {last} so far.
         *
         *     `numbers-in-reverse` 止号不能小于起号。 / The last number cannot be below the first one.
         *
         *     `too-many-numbers` 一次最多登记1000个序号。 / At most 1,000 numbers can be reported at once.
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
         *     `wrong-duty` 登记的种类与本单位职责不符（总值班室为“已运转”，防汛办为“已上报”）。 / That is not this office's duty (the duty office: handled; the flood-control offices: reported).
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
         *     `correction-of-another-kind` 更正须与原记录种类相同。 / A correction has the kind of the entry that it corrects.
         *
         *     `entry-in-the-future` 办理时间不能晚于现在。 / An entry cannot have happened in the future.
         *
         *     `reason-missing` 请说明无法处置的原因。 / Please say why the office cannot act.
         *
         *     `wrong-duty` 登记的种类与本单位职责不符（总值班室为“已运转”，防汛办为“已上报”）。 / That is not this office's duty (the duty office: handled; the flood-control offices: reported).
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
         *     `received-before-publication` 实际签收时间不能早于信息发布时间。 / It cannot have been received before it was published.
         *
         *     `received-in-the-future` 实际签收时间不能晚于现在。 / It cannot have been received in the future.
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
         * @description `invalid-body` 请求内容不符合要求 / The body does not have the expected form
         *
         *     `caller-not-reached` 只有接通并报明姓名的人才能口头签收。 / Only a person who was reached, and is named, can give a receipt by phone.
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
         *     `announced-before-decided` 公布时间不能早于决定时间。 / A decision cannot be announced before it is made.
         *
         *     `basis-not-published` 所指明的信息未发布。 / A bulletin that the decision names is not published.
         *
         *     `decided-before-signal` 决定时间不能早于所指明信号的发布时间。 / A decision cannot lie before the publication of a signal that it names.
         *
         *     `decision-in-the-future` 决定时间不能晚于现在。 / A decision cannot have been made in the future.
         *
         *     `no-signal-named` 请指明本决定所针对的预警信号（或气象信息快报）。 / Name the signals (or the express bulletin) that this decision answers.
         *
         *     `signal-does-not-fit` 所指明的信息不属于这个过程，或演练与实况混在一起。 / A bulletin that the decision names belongs to another episode, or exercise and reality are mixed.
         *
         *     `unknown-grade` 预警响应按颜色，应急响应按等级（Ⅰ–Ⅳ），或“none”。 / A warning response needs a colour, an emergency response a level (I to IV), or "none".
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
         *     `decided-too-long-ago` 决定时间早于{mostDays}天前，请核对年月日。 / The decision is older than {mostDays} days; please check the date.
         *
         *     `decision-in-the-future` 决定时间不能晚于现在。 / A decision cannot have been made in the future.
         *
         *     `unknown-grade` 预警响应按颜色，应急响应按等级（Ⅰ–Ⅳ），或“none”。 / A warning response needs a colour, an emergency response a level (I to IV), or "none".
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
         *     `document-press-busy` 正在生成的文件较多，请稍候几秒再下载；也可以先打印。 / Several documents are being made; try again in a few seconds, or print the page.
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
         *     `too-many-streams` 打开的页面过多，请稍后再试。 / Too many open pages; please try again shortly.
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
        /** @description `swap-settled` 这项换班已经办结。 / This swap is settled. */
        "swap-settled": {
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
        /** @description `unknown-push` 没有这条推送。 / There is no such push. */
        "unknown-push": {
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
export type SystemStatus = components['schemas']['SystemStatus'];
export type DispatcherStatus = components['schemas']['DispatcherStatus'];
export type AuditorStatus = components['schemas']['AuditorStatus'];
export type Arming = components['schemas']['Arming'];
export type SignInAttack = components['schemas']['SignInAttack'];
export type City = components['schemas']['City'];
export type OfficeInTree = components['schemas']['OfficeInTree'];
export type Area = components['schemas']['Area'];
export type Township = components['schemas']['Township'];
export type PostName = components['schemas']['PostName'];
export type BaseMap = components['schemas']['BaseMap'];
export type MapFeature = components['schemas']['MapFeature'];
export type Inbox = components['schemas']['Inbox'];
export type OfficeName = components['schemas']['OfficeName'];
export type InboxItem = components['schemas']['InboxItem'];
export type Dispatch = components['schemas']['Dispatch'];
export type ReceiverNumber = components['schemas']['ReceiverNumber'];
export type Bulletin = components['schemas']['Bulletin'];
export type AreaLevel = components['schemas']['AreaLevel'];
export type Attachment = components['schemas']['Attachment'];
export type CarriedOver = components['schemas']['CarriedOver'];
export type ContradictionOverride = components['schemas']['ContradictionOverride'];
export type Receipt = components['schemas']['Receipt'];
export type FollowUp = components['schemas']['FollowUp'];
export type SupersededDispatch = components['schemas']['SupersededDispatch'];
export type ExpectedBulletin = components['schemas']['ExpectedBulletin'];
export type OfficeSeries = components['schemas']['OfficeSeries'];
export type NumberSpan = components['schemas']['NumberSpan'];
export type DispatcherLife = components['schemas']['DispatcherLife'];
export type InboxHistory = components['schemas']['InboxHistory'];
export type HistoryItem = components['schemas']['HistoryItem'];
export type DeliverySummary = components['schemas']['DeliverySummary'];
export type ReportedNumbers = components['schemas']['ReportedNumbers'];
export type NumberReport = components['schemas']['NumberReport'];
export type NumberedDispatch = components['schemas']['NumberedDispatch'];
export type GivenReceipt = components['schemas']['GivenReceipt'];
export type GivenReceipts = components['schemas']['GivenReceipts'];
export type WithdrawnReceipt = components['schemas']['WithdrawnReceipt'];
export type RecordedFollowUp = components['schemas']['RecordedFollowUp'];
export type FollowUpChain = components['schemas']['FollowUpChain'];
export type FollowUpEntry = components['schemas']['FollowUpEntry'];
export type LateEntry = components['schemas']['LateEntry'];
export type AddedFollowUpEntry = components['schemas']['AddedFollowUpEntry'];
export type EnteredLateReceipt = components['schemas']['EnteredLateReceipt'];
export type WaitingPhoneTasks = components['schemas']['WaitingPhoneTasks'];
export type WaitingPhoneTask = components['schemas']['WaitingPhoneTask'];
export type CallListEntry = components['schemas']['CallListEntry'];
export type PhoneCall = components['schemas']['PhoneCall'];
export type BulletinHeading = components['schemas']['BulletinHeading'];
export type TakenPhoneTask = components['schemas']['TakenPhoneTask'];
export type PhoneTask = components['schemas']['PhoneTask'];
export type RecordedCall = components['schemas']['RecordedCall'];
export type EscalationDetails = components['schemas']['EscalationDetails'];
export type StandingEscalationCounts = components['schemas']['StandingEscalationCounts'];
export type EscalationDetail = components['schemas']['EscalationDetail'];
export type EscalationLevel = components['schemas']['EscalationLevel'];
export type Contact = components['schemas']['Contact'];
export type ContactChannel = components['schemas']['ContactChannel'];
export type EscalationSummary = components['schemas']['EscalationSummary'];
export type EscalationNotice = components['schemas']['EscalationNotice'];
export type UnansweredEscalations = components['schemas']['UnansweredEscalations'];
export type UnansweredEscalation = components['schemas']['UnansweredEscalation'];
export type AnsweredEscalations = components['schemas']['AnsweredEscalations'];
export type EscalationAnswer = components['schemas']['EscalationAnswer'];
export type Escalation = components['schemas']['Escalation'];
export type AnsweredEscalation = components['schemas']['AnsweredEscalation'];
export type ClosedEscalation = components['schemas']['ClosedEscalation'];
export type RollCall = components['schemas']['RollCall'];
export type RollCallCounts = components['schemas']['RollCallCounts'];
export type RollCallOffice = components['schemas']['RollCallOffice'];
export type ReceiptOrigin = components['schemas']['ReceiptOrigin'];
export type RollCallContact = components['schemas']['RollCallContact'];
export type RollCalls = components['schemas']['RollCalls'];
export type OpenRollCallCounts = components['schemas']['OpenRollCallCounts'];
export type SilentOfficePage = components['schemas']['SilentOfficePage'];
export type SilentCounts = components['schemas']['SilentCounts'];
export type SilentOfficeCases = components['schemas']['SilentOfficeCases'];
export type SilentCase = components['schemas']['SilentCase'];
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
export type LeaderCallRounds = components['schemas']['LeaderCallRounds'];
export type LeaderCallRound = components['schemas']['LeaderCallRound'];
export type LeaderCallCounts = components['schemas']['LeaderCallCounts'];
export type LeaderCallRoundDetail = components['schemas']['LeaderCallRoundDetail'];
export type LeaderCall = components['schemas']['LeaderCall'];
export type LeaderCallAttempt = components['schemas']['LeaderCallAttempt'];
export type ChangedLeaderCall = components['schemas']['ChangedLeaderCall'];
export type UnitBoard = components['schemas']['UnitBoard'];
export type UnitRow = components['schemas']['UnitRow'];
export type UnitSignal = components['schemas']['UnitSignal'];
export type UnitResponse = components['schemas']['UnitResponse'];
export type RecordedUnitResponse = components['schemas']['RecordedUnitResponse'];
export type BulletinsBelow = components['schemas']['BulletinsBelow'];
export type BulletinBelow = components['schemas']['BulletinBelow'];
export type OfficesBelowCounts = components['schemas']['OfficesBelowCounts'];
export type OfficeBelow = components['schemas']['OfficeBelow'];
export type OfflineSheetState = components['schemas']['OfflineSheetState'];
export type CapMessages = components['schemas']['CapMessages'];
export type CapMessage = components['schemas']['CapMessage'];
export type OwnDuty = components['schemas']['OwnDuty'];
export type DutyPost = components['schemas']['DutyPost'];
export type DutyShift = components['schemas']['DutyShift'];
export type ObligationCounts = components['schemas']['ObligationCounts'];
export type Obligation = components['schemas']['Obligation'];
export type ChangedDuty = components['schemas']['ChangedDuty'];
export type DutyPosts = components['schemas']['DutyPosts'];
export type DutyPostState = components['schemas']['DutyPostState'];
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
export type StreamChange = components['schemas']['StreamChange'];
export type PushDevices = components['schemas']['PushDevices'];
export type PushDevice = components['schemas']['PushDevice'];
export type Problem = components['schemas']['Problem'];
export type ResponseAccountLocked = components['responses']['account-locked'];
export type ResponseBodyTooLarge = components['responses']['body-too-large'];
export type ResponseCsrfRefused = components['responses']['csrf-refused'];
export type ResponseDecisionClockOver = components['responses']['decision-clock-over'];
export type ResponseDefect = components['responses']['defect'];
export type ResponseEscalationClosed = components['responses']['escalation-closed'];
export type ResponseExpectationFailed = components['responses']['expectation-failed'];
export type ResponseHeadersTooLarge = components['responses']['headers-too-large'];
export type ResponseIdempotencyKeyReused = components['responses']['idempotency-key-reused'];
export type ResponseInvalidBody = components['responses']['invalid-body'];
export type ResponseLeaderCallTaken = components['responses']['leader-call-taken'];
export type ResponseLedgerUnavailable = components['responses']['ledger-unavailable'];
export type ResponseMalformedRequest = components['responses']['malformed-request'];
export type ResponseNoBaseMap = components['responses']['no-base-map'];
export type ResponseNoCertificate = components['responses']['no-certificate'];
export type ResponseNoOfflinePassphrase = components['responses']['no-offline-passphrase'];
export type ResponseNoWebPush = components['responses']['no-web-push'];
export type ResponseNotAcceptable = components['responses']['not-acceptable'];
export type ResponseNotFound = components['responses']['not-found'];
export type ResponseNotOnDuty = components['responses']['not-on-duty'];
export type ResponsePasswordMustChange = components['responses']['password-must-change'];
export type ResponsePhoneTaskClosed = components['responses']['phone-task-closed'];
export type ResponsePostChangedHands = components['responses']['post-changed-hands'];
export type ResponseProblems_400_1 = components['responses']['problems-400-1'];
export type ResponseProblems_400_2 = components['responses']['problems-400-2'];
export type ResponseProblems_400_3 = components['responses']['problems-400-3'];
export type ResponseProblems_400_4 = components['responses']['problems-400-4'];
export type ResponseProblems_400_5 = components['responses']['problems-400-5'];
export type ResponseProblems_400_6 = components['responses']['problems-400-6'];
export type ResponseProblems_400_7 = components['responses']['problems-400-7'];
export type ResponseProblems_401_1 = components['responses']['problems-401-1'];
export type ResponseProblems_401_2 = components['responses']['problems-401-2'];
export type ResponseProblems_403_1 = components['responses']['problems-403-1'];
export type ResponseProblems_403_10 = components['responses']['problems-403-10'];
export type ResponseProblems_403_11 = components['responses']['problems-403-11'];
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
export type ResponseProblems_404_18 = components['responses']['problems-404-18'];
export type ResponseProblems_404_19 = components['responses']['problems-404-19'];
export type ResponseProblems_404_2 = components['responses']['problems-404-2'];
export type ResponseProblems_404_20 = components['responses']['problems-404-20'];
export type ResponseProblems_404_21 = components['responses']['problems-404-21'];
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
export type ResponseProblems_409_2 = components['responses']['problems-409-2'];
export type ResponseProblems_409_3 = components['responses']['problems-409-3'];
export type ResponseProblems_409_4 = components['responses']['problems-409-4'];
export type ResponseProblems_409_5 = components['responses']['problems-409-5'];
export type ResponseProblems_409_6 = components['responses']['problems-409-6'];
export type ResponseProblems_409_7 = components['responses']['problems-409-7'];
export type ResponseProblems_409_8 = components['responses']['problems-409-8'];
export type ResponseProblems_409_9 = components['responses']['problems-409-9'];
export type ResponseProblems_422_1 = components['responses']['problems-422-1'];
export type ResponseProblems_422_10 = components['responses']['problems-422-10'];
export type ResponseProblems_422_11 = components['responses']['problems-422-11'];
export type ResponseProblems_422_12 = components['responses']['problems-422-12'];
export type ResponseProblems_422_2 = components['responses']['problems-422-2'];
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
export type ResponseRequestTimeout = components['responses']['request-timeout'];
export type ResponseRosterChangedSince = components['responses']['roster-changed-since'];
export type ResponseSwapSettled = components['responses']['swap-settled'];
export type ResponseUnknownEpisode = components['responses']['unknown-episode'];
export type ResponseUnknownLevel = components['responses']['unknown-level'];
export type ResponseUnknownPush = components['responses']['unknown-push'];
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
    WallSessionController_make: {
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
                 *       "name": "周值班",
                 *       "place": "place"
                 *     }
                 */
                "application/json": {
                    name: string;
                    place: string;
                };
            };
        };
        responses: {
            /** @description The browser is a wall now */
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
            403: components["responses"]["problems-403-4"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-2"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    StatusController_read: {
        parameters: {
            query?: {
                page?: string;
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
            /** @description 运行状态 / Whether a dispatcher acts on deadlines, and whether this page would be told */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dispatcher": {
                     *         "live": false,
                     *         "silentForMs": 1,
                     *         "holds": {}
                     *       },
                     *       "auditor": {
                     *         "silent": false,
                     *         "silentForMs": 1,
                     *         "breaches": [
                     *           {
                     *             "promise": "promise",
                     *             "zh": "zh",
                     *             "en": "en",
                     *             "count": 1
                     *           }
                     *         ]
                     *       },
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
                     *       },
                     *       "feed": {
                     *         "live": false
                     *       },
                     *       "page": {
                     *         "present": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SystemStatus"];
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
            400: components["responses"]["problems-400-4"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["password-must-change"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    CityController_read: {
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
            /** @description 城市、单位、区域、灾种的名称 / The names of the city, its offices, areas and hazards */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "410105",
                     *       "name": "周值班",
                     *       "nameEn": "Zhou Zhiban",
                     *       "zone": "zone",
                     *       "areaCode": "410105",
                     *       "offices": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "name": "周值班",
                     *           "nameEn": "Zhou Zhiban",
                     *           "parentId": "parent-0mx10yrm897e4e13b909b86",
                     *           "level": "city"
                     *         }
                     *       ],
                     *       "areas": [
                     *         {
                     *           "code": "410105",
                     *           "name": "周值班",
                     *           "nameEn": "Zhou Zhiban"
                     *         }
                     *       ],
                     *       "hazards": [
                     *         {
                     *           "code": "410105",
                     *           "name": "周值班",
                     *           "nameEn": "Zhou Zhiban"
                     *         }
                     *       ],
                     *       "posts": [
                     *         {
                     *           "name": "周值班",
                     *           "nameEn": "Zhou Zhiban"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["City"];
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
    CityController_baseMap: {
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
            403: components["responses"]["password-must-change"];
            404: components["responses"]["no-base-map"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    InboxController_read: {
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
            /** @description 本单位待办 / What the own office must take, nearest deadline first, and what it still waits for */
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
                     *       "office": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "name": "周值班",
                     *         "nameEn": "Zhou Zhiban"
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
                     *           "bulletin": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "kind": "signal",
                     *             "hazard": "rainstorm",
                     *             "step": "H1",
                     *             "productCode": "rain-signal",
                     *             "status": "actual",
                     *             "msgType": "alert",
                     *             "revisionKind": "continue",
                     *             "refersTo": "refersto-0mx10yrm897e4e13b909b86",
                     *             "previousId": "previous-0mx10yrm897e4e13b909b86",
                     *             "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *             "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *             "headline": "金水区暴雨红色预警信号",
                     *             "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *             "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *             "areas": [],
                     *             "level": "I",
                     *             "colour": "red",
                     *             "onset": "2021-07-20T08:00:00.000Z",
                     *             "expires": "2021-07-20T08:00:00.000Z",
                     *             "attachments": [],
                     *             "state": "draft",
                     *             "version": 1,
                     *             "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "editedByName": "林预报",
                     *             "editedAt": "2021-07-20T08:00:00.000Z",
                     *             "release": "by-hand",
                     *             "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "draftedAt": "2021-07-20T08:00:00.000Z",
                     *             "submittedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "reviewedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "reviewNote": "reviewNote",
                     *             "carriedOver": {
                     *               "headline": "金水区暴雨红色预警信号",
                     *               "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *               "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *               "onset": "onset",
                     *               "writtenByName": "林预报"
                     *             },
                     *             "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "signedAt": "2021-07-20T08:00:00.000Z",
                     *             "emergency": false,
                     *             "countersignedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *             "contradictionOverride": {
                     *               "reason": "起始时间提前",
                     *               "by": "acc-0mx10yrm897e4e13b909b86",
                     *               "byName": "林预报",
                     *               "keys": []
                     *             },
                     *             "number": "郑气暴雨信号〔2021〕9号",
                     *             "identifier": "41010041600000_20210720160000_1",
                     *             "sender": "郑州市气象台",
                     *             "sentAt": "2021-07-20T08:00:00.000Z",
                     *             "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *           },
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
                     *           "secondsToDeadline": 1
                     *         }
                     *       ],
                     *       "expected": [
                     *         {
                     *           "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *           "step": "H1",
                     *           "purpose": "step",
                     *           "status": "actual",
                     *           "dueAt": "2021-07-20T08:00:00.000Z",
                     *           "missingSince": "2021-07-20T08:00:00.000Z",
                     *           "inForce": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "kind": "signal",
                     *             "hazard": "rainstorm",
                     *             "step": "H1",
                     *             "productCode": "rain-signal",
                     *             "status": "actual",
                     *             "msgType": "alert",
                     *             "revisionKind": "continue",
                     *             "refersTo": "refersto-0mx10yrm897e4e13b909b86",
                     *             "previousId": "previous-0mx10yrm897e4e13b909b86",
                     *             "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *             "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *             "headline": "金水区暴雨红色预警信号",
                     *             "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *             "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *             "areas": [],
                     *             "level": "I",
                     *             "colour": "red",
                     *             "onset": "2021-07-20T08:00:00.000Z",
                     *             "expires": "2021-07-20T08:00:00.000Z",
                     *             "attachments": [],
                     *             "state": "draft",
                     *             "version": 1,
                     *             "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "editedByName": "林预报",
                     *             "editedAt": "2021-07-20T08:00:00.000Z",
                     *             "release": "by-hand",
                     *             "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "draftedAt": "2021-07-20T08:00:00.000Z",
                     *             "submittedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "reviewedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "reviewNote": "reviewNote",
                     *             "carriedOver": {
                     *               "headline": "金水区暴雨红色预警信号",
                     *               "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *               "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *               "onset": "onset",
                     *               "writtenByName": "林预报"
                     *             },
                     *             "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "signedAt": "2021-07-20T08:00:00.000Z",
                     *             "emergency": false,
                     *             "countersignedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *             "contradictionOverride": {
                     *               "reason": "起始时间提前",
                     *               "by": "acc-0mx10yrm897e4e13b909b86",
                     *               "byName": "林预报",
                     *               "keys": []
                     *             },
                     *             "number": "郑气暴雨信号〔2021〕9号",
                     *             "identifier": "41010041600000_20210720160000_1",
                     *             "sender": "郑州市气象台",
                     *             "sentAt": "2021-07-20T08:00:00.000Z",
                     *             "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *           }
                     *         }
                     *       ],
                     *       "series": [
                     *         {
                     *           "status": "actual",
                     *           "year": 2026,
                     *           "last": 12,
                     *           "gaps": []
                     *         }
                     *       ],
                     *       "dispatcher": {
                     *         "live": false,
                     *         "silentForMs": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Inbox"];
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
            403: components["responses"]["problems-403-5"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    InboxController_history: {
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
            /** @description 本单位历史 / Everything the own office was sent, with how long its answers took */
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
                     *           "bulletin": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "kind": "signal",
                     *             "hazard": "rainstorm",
                     *             "step": "H1",
                     *             "productCode": "rain-signal",
                     *             "status": "actual",
                     *             "msgType": "alert",
                     *             "revisionKind": "continue",
                     *             "refersTo": "refersto-0mx10yrm897e4e13b909b86",
                     *             "previousId": "previous-0mx10yrm897e4e13b909b86",
                     *             "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *             "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *             "headline": "金水区暴雨红色预警信号",
                     *             "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *             "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *             "areas": [],
                     *             "level": "I",
                     *             "colour": "red",
                     *             "onset": "2021-07-20T08:00:00.000Z",
                     *             "expires": "2021-07-20T08:00:00.000Z",
                     *             "attachments": [],
                     *             "state": "draft",
                     *             "version": 1,
                     *             "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "editedByName": "林预报",
                     *             "editedAt": "2021-07-20T08:00:00.000Z",
                     *             "release": "by-hand",
                     *             "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "draftedAt": "2021-07-20T08:00:00.000Z",
                     *             "submittedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "reviewedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "reviewNote": "reviewNote",
                     *             "carriedOver": {
                     *               "headline": "金水区暴雨红色预警信号",
                     *               "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *               "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *               "onset": "onset",
                     *               "writtenByName": "林预报"
                     *             },
                     *             "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "signedAt": "2021-07-20T08:00:00.000Z",
                     *             "emergency": false,
                     *             "countersignedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *             "contradictionOverride": {
                     *               "reason": "起始时间提前",
                     *               "by": "acc-0mx10yrm897e4e13b909b86",
                     *               "byName": "林预报",
                     *               "keys": []
                     *             },
                     *             "number": "郑气暴雨信号〔2021〕9号",
                     *             "identifier": "41010041600000_20210720160000_1",
                     *             "sender": "郑州市气象台",
                     *             "sentAt": "2021-07-20T08:00:00.000Z",
                     *             "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *           },
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
                     *           "secondsToDeadline": 1,
                     *           "receiptAfterMs": 1,
                     *           "followUpAfterMs": 1,
                     *           "deliveries": []
                     *         }
                     *       ],
                     *       "next": "eight umbrellas in july"
                     *     }
                     */
                    "application/json": components["schemas"]["InboxHistory"];
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
            400: components["responses"]["problems-400-4"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-5"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    InboxController_dispatch: {
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
                     *       "secondsToDeadline": 1
                     *     }
                     */
                    "application/json": components["schemas"]["InboxItem"];
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
            403: components["responses"]["problems-403-6"];
            404: components["responses"]["problems-404-2"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    NumberReportController_report: {
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
                 *       "status": "actual",
                 *       "year": 2026,
                 *       "first": 12,
                 *       "last": 12,
                 *       "received": false,
                 *       "note": ""
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    status: "actual" | "exercise";
                    year: number;
                    first: number;
                    last: number;
                    received: boolean;
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 收文断号登记 / Say which numbers of the own office did not come, so that the desk looks after it, or that they are there after all; gives what has these numbers */
            201: {
                headers: {
                    /** @description 新建内容的地址 / The address of what was made */
                    Location?: string;
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
                     *       },
                     *       "found": [
                     *         {
                     *           "dispatchId": "dispatch-0mx10yrm897e4e13b909b86",
                     *           "sequence": 12,
                     *           "number": "郑气暴雨信号〔2021〕9号",
                     *           "headline": "金水区暴雨红色预警信号"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ReportedNumbers"];
                };
            };
            400: components["responses"]["problems-400-6"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-7"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["idempotency-key-reused"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-3"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    AttachmentController_ofDispatch: {
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
            400: components["responses"]["problems-400-5"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-6"];
            404: components["responses"]["problems-404-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    AttachmentController_ofBulletin: {
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
            400: components["responses"]["problems-400-5"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            404: components["responses"]["problems-404-4"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    DocumentController_pdfOfDispatch: {
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
            400: components["responses"]["problems-400-5"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-6"];
            404: components["responses"]["problems-404-5"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["problems-503-1"];
        };
    };
    DocumentController_pdfOfBulletin: {
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
            400: components["responses"]["problems-400-5"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            404: components["responses"]["problems-404-6"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["problems-503-1"];
        };
    };
    DocumentController_docxOfDispatch: {
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
            400: components["responses"]["problems-400-5"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-6"];
            404: components["responses"]["problems-404-5"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["problems-503-1"];
        };
    };
    DocumentController_docxOfBulletin: {
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
            400: components["responses"]["problems-400-5"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            404: components["responses"]["problems-404-6"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["problems-503-1"];
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
                    /**
                     * @example {
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
                     *       "late": false,
                     *       "lateByMs": 1,
                     *       "already": false
                     *     }
                     */
                    "application/json": components["schemas"]["GivenReceipt"];
                };
            };
            /** @description Acknowledged now */
            201: {
                headers: {
                    /** @description 新建内容的地址 / The address of what was made */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
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
                     *       "late": false,
                     *       "lateByMs": 1,
                     *       "already": false
                     *     }
                     */
                    "application/json": components["schemas"]["GivenReceipt"];
                };
            };
            400: components["responses"]["problems-400-3"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-8"];
            404: components["responses"]["problems-404-2"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-1"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
            /** @description 签收本过程全部待签 / Acknowledge all that the own office owes for an episode */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
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
                     *           "late": false,
                     *           "lateByMs": 1,
                     *           "already": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["GivenReceipts"];
                };
            };
            400: components["responses"]["problems-400-3"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-7"];
            404: components["responses"]["problems-404-7"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-1"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
            /** @description 撤回签收 / Withdraw the receipt; the deadline is armed again */
            200: {
                headers: {
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
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["WithdrawnReceipt"];
                };
            };
            400: components["responses"]["problems-400-3"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-8"];
            404: components["responses"]["problems-404-2"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-2"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["invalid-body"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
                /**
                 * @example {
                 *       "kind": "handled",
                 *       "toWhom": "各区县（市）防指",
                 *       "note": "已电话确认"
                 *     }
                 */
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
            /** @description 登记已运转 / 已上报 / Record the second duty */
            201: {
                headers: {
                    /** @description 新建内容的地址 / The address of what was made */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
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
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RecordedFollowUp"];
                };
            };
            400: components["responses"]["problems-400-7"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-8"];
            404: components["responses"]["problems-404-2"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-3"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-4"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    FollowUpController_read: {
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
            /** @description 办理链 / What the office did with a bulletin, entry by entry */
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
                     *       "officeName": "林预报",
                     *       "officeNameEn": "officeNameEn",
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
                     *       "entries": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "dispatchId": "dispatch-0mx10yrm897e4e13b909b86",
                     *           "officeId": "duty-office",
                     *           "kind": "handled",
                     *           "person": "各区县（市）防指",
                     *           "note": "已电话确认",
                     *           "happenedAt": "2021-07-20T08:00:00.000Z",
                     *           "limitAt": "2021-07-20T08:00:00.000Z",
                     *           "corrects": "corrects",
                     *           "recordedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "recordedByName": "林预报",
                     *           "recordedAt": "2021-07-20T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "lateEntries": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "dispatchId": "dispatch-0mx10yrm897e4e13b909b86",
                     *           "officeId": "duty-office",
                     *           "receivedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "receivedAt": "2021-07-20T08:00:00.000Z",
                     *           "way": "phone",
                     *           "reference": "reference",
                     *           "note": "已电话确认",
                     *           "receiptId": "receipt-0mx10yrm897e4e13b909b86",
                     *           "enteredAt": "2021-07-20T08:00:00.000Z",
                     *           "enteredBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "enteredByName": "林预报"
                     *         }
                     *       ],
                     *       "deliveries": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "purpose": "bulletin",
                     *           "contactName": "林预报",
                     *           "channel": "console",
                     *           "state": "pending",
                     *           "attempts": 1,
                     *           "createdAt": "2021-07-20T08:00:00.000Z",
                     *           "sentAt": "2021-07-20T08:00:00.000Z",
                     *           "deliveredAt": "2021-07-20T08:00:00.000Z",
                     *           "nextAttemptAt": "2021-07-20T08:00:00.000Z",
                     *           "lastReason": "lastReason",
                     *           "shownTo": "shownto-0mx10yrm897e4e13b909b86"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["FollowUpChain"];
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
            403: components["responses"]["problems-403-6"];
            404: components["responses"]["problems-404-2"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
                /**
                 * @example {
                 *       "kind": "handled",
                 *       "person": "各区县（市）防指",
                 *       "note": "已电话确认",
                 *       "happenedAt": "2021-07-20T08:00:00.000Z",
                 *       "limitAt": "2021-07-20T08:00:00.000Z",
                 *       "corrects": "corrects"
                 *     }
                 */
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
            /** @description 补充办理记录：呈报、批示、转办、反馈、无法处置、更正 / Add to the chain, or correct an entry of it; “cannot act” escalates at once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "entry": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "dispatchId": "dispatch-0mx10yrm897e4e13b909b86",
                     *         "officeId": "duty-office",
                     *         "kind": "handled",
                     *         "person": "各区县（市）防指",
                     *         "note": "已电话确认",
                     *         "happenedAt": "2021-07-20T08:00:00.000Z",
                     *         "limitAt": "2021-07-20T08:00:00.000Z",
                     *         "corrects": "corrects",
                     *         "recordedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "recordedByName": "林预报",
                     *         "recordedAt": "2021-07-20T08:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AddedFollowUpEntry"];
                };
            };
            400: components["responses"]["problems-400-7"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-8"];
            404: components["responses"]["problems-404-8"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-3"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-5"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    LateEntryController_enter: {
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
                 *       "receivedBy": "acc-0mx10yrm897e4e13b909b86",
                 *       "receivedAt": "2021-07-20T08:00:00.000Z",
                 *       "way": "phone",
                 *       "reference": "reference",
                 *       "note": "已电话确认"
                 *     }
                 */
                "application/json": {
                    receivedBy: string;
                    /** Format: date-time */
                    receivedAt: string;
                    /** @enum {string} */
                    way: "phone" | "paper";
                    reference: string;
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 纸质补录 / Enter later what was received by telephone or on paper, with its true time; it gives the receipt that is missing, or stands beside the one that was given */
            201: {
                headers: {
                    /** @description 新建内容的地址 / The address of what was made */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "entry": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "dispatchId": "dispatch-0mx10yrm897e4e13b909b86",
                     *         "officeId": "duty-office",
                     *         "receivedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "receivedAt": "2021-07-20T08:00:00.000Z",
                     *         "way": "phone",
                     *         "reference": "reference",
                     *         "note": "已电话确认",
                     *         "receiptId": "receipt-0mx10yrm897e4e13b909b86",
                     *         "enteredAt": "2021-07-20T08:00:00.000Z",
                     *         "enteredBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "enteredByName": "林预报"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["EnteredLateReceipt"];
                };
            };
            400: components["responses"]["problems-400-7"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-8"];
            404: components["responses"]["problems-404-2"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-4"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-6"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    PhoneTaskController_waiting: {
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
            /** @description 待拨电话 / Calls that wait for the own office (or the command) to make */
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
                     *           "dispatchId": "dispatch-0mx10yrm897e4e13b909b86",
                     *           "officeId": "duty-office",
                     *           "caller": "caller",
                     *           "state": "open",
                     *           "callList": [],
                     *           "createdAt": "2021-07-20T08:00:00.000Z",
                     *           "takenBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "takenByName": "林预报",
                     *           "takenAt": "2021-07-20T08:00:00.000Z",
                     *           "closedAt": "2021-07-20T08:00:00.000Z",
                     *           "calls": [],
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
                     *           "bulletin": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "number": "郑气暴雨信号〔2021〕9号",
                     *             "headline": "金水区暴雨红色预警信号",
                     *             "status": "actual",
                     *             "kind": "signal",
                     *             "step": "H1",
                     *             "level": "I",
                     *             "colour": "red",
                     *             "sentAt": "2021-07-20T08:00:00.000Z"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WaitingPhoneTasks"];
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
            /** @description 接下任务 / Take the task; the first one has it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
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
                    "application/json": components["schemas"]["TakenPhoneTask"];
                };
            };
            400: components["responses"]["problems-400-3"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-8"];
            404: components["responses"]["problems-404-9"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["phone-task-closed"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
                /**
                 * @example {
                 *       "number": "郑气暴雨信号〔2021〕9号",
                 *       "reached": "冯值守",
                 *       "outcome": "reached",
                 *       "note": "已电话确认",
                 *       "givesReceipt": false
                 *     }
                 */
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
            /** @description 登记通话 / Record a call, and the receipt given in it by word of mouth; once for each idempotency key, where there is one */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
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
                     *       },
                     *       "receipt": {
                     *         "receipt": {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "dispatchId": "dispatch-0mx10yrm897e4e13b909b86",
                     *           "officeId": "duty-office",
                     *           "givenAt": "2021-07-20T08:00:00.000Z",
                     *           "givenBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "givenByName": "林预报",
                     *           "way": "console",
                     *           "proof": "signed-in",
                     *           "lateByMs": 1,
                     *           "withdrawnAt": "2021-07-20T08:00:00.000Z",
                     *           "withdrawnBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "withdrawnReason": "withdrawnReason",
                     *           "enteredAt": "2021-07-20T08:00:00.000Z"
                     *         },
                     *         "late": false,
                     *         "lateByMs": 1,
                     *         "already": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RecordedCall"];
                };
            };
            400: components["responses"]["problems-400-7"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-8"];
            404: components["responses"]["problems-404-9"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-5"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-7"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    CommandController_list: {
        parameters: {
            query?: {
                state?: "open" | "answered" | "closed" | "standing";
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
            /** @description 督办事项 / What nobody answered */
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
                     *         "open": 1,
                     *         "answered": 1,
                     *         "offices": 1,
                     *         "ofNoOffice": 1
                     *       },
                     *       "items": [
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
                     *           "callingSince": "2021-07-20T08:00:00.000Z",
                     *           "officeName": "林预报",
                     *           "officeNameEn": "officeNameEn",
                     *           "bulletin": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "number": "郑气暴雨信号〔2021〕9号",
                     *             "headline": "金水区暴雨红色预警信号",
                     *             "status": "actual",
                     *             "kind": "signal",
                     *             "step": "H1",
                     *             "level": "I",
                     *             "colour": "red",
                     *             "sentAt": "2021-07-20T08:00:00.000Z"
                     *           },
                     *           "notices": [],
                     *           "status": "actual",
                     *           "answerDueAt": "2021-07-20T08:00:00.000Z",
                     *           "openAgainAt": "2021-07-20T08:00:00.000Z",
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
                    "application/json": components["schemas"]["EscalationDetails"];
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
            400: components["responses"]["problems-400-4"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    CommandController_unanswered: {
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
            /** @description 无人处置的督办事项 / All escalations that nobody answered, with what a page needs to ring */
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
                     *           "cause": "unacknowledged",
                     *           "officeId": "duty-office",
                     *           "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *           "level": 1,
                     *           "round": 1,
                     *           "deadlineAt": "2021-07-20T08:00:00.000Z",
                     *           "officeName": "林预报",
                     *           "officeNameEn": "officeNameEn",
                     *           "status": "actual",
                     *           "answerDueAt": "2021-07-20T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "bulletins": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "number": "郑气暴雨信号〔2021〕9号",
                     *           "headline": "金水区暴雨红色预警信号",
                     *           "status": "actual",
                     *           "kind": "signal",
                     *           "step": "H1",
                     *           "level": "I",
                     *           "colour": "red",
                     *           "sentAt": "2021-07-20T08:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["UnansweredEscalations"];
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
            403: components["responses"]["problems-403-9"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    CommandController_answerAll: {
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
                 *       "ids": [
                 *         "id-0mx10yrm897e4e13b909b86"
                 *       ],
                 *       "note": "已电话确认"
                 *     }
                 */
                "application/json": {
                    ids: string[];
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 一并应答督办 / Answer several escalations for the command, each by itself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "escalation": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "cause": "unacknowledged",
                     *             "dispatchId": "dispatch-0mx10yrm897e4e13b909b86",
                     *             "alarmId": "alarm-0mx10yrm897e4e13b909b86",
                     *             "decisionClockId": "decisionclock-0mx10yrm897e4e13b909b86",
                     *             "leaderRoundId": "leaderround-0mx10yrm897e4e13b909b86",
                     *             "unitSignalId": "unitsignal-0mx10yrm897e4e13b909b86",
                     *             "officeId": "duty-office",
                     *             "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *             "state": "open",
                     *             "deadlineAt": "2021-07-20T08:00:00.000Z",
                     *             "raisedAt": "2021-07-20T08:00:00.000Z",
                     *             "level": 1,
                     *             "round": 1,
                     *             "levels": [],
                     *             "summary": {
                     *               "tried": [],
                     *               "callList": []
                     *             },
                     *             "answeredAt": "2021-07-20T08:00:00.000Z",
                     *             "answeredBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "answeredByName": "林预报",
                     *             "answerNote": "answerNote",
                     *             "closedAt": "2021-07-20T08:00:00.000Z",
                     *             "closedReason": "closedReason",
                     *             "closedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "closedByName": "林预报",
                     *             "callingBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "callingByName": "林预报",
                     *             "callingSince": "2021-07-20T08:00:00.000Z"
                     *           },
                     *           "already": false,
                     *           "refused": "unknown-escalation"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AnsweredEscalations"];
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
            422: components["responses"]["invalid-body"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    CommandController_startCalls: {
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
                 *       "ids": [
                 *         "id-0mx10yrm897e4e13b909b86"
                 *       ]
                 *     }
                 */
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description 一并登记正在叫应 / Say of several escalations that this officer is calling the office, each by itself; at most 200 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "escalation": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "cause": "unacknowledged",
                     *             "dispatchId": "dispatch-0mx10yrm897e4e13b909b86",
                     *             "alarmId": "alarm-0mx10yrm897e4e13b909b86",
                     *             "decisionClockId": "decisionclock-0mx10yrm897e4e13b909b86",
                     *             "leaderRoundId": "leaderround-0mx10yrm897e4e13b909b86",
                     *             "unitSignalId": "unitsignal-0mx10yrm897e4e13b909b86",
                     *             "officeId": "duty-office",
                     *             "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *             "state": "open",
                     *             "deadlineAt": "2021-07-20T08:00:00.000Z",
                     *             "raisedAt": "2021-07-20T08:00:00.000Z",
                     *             "level": 1,
                     *             "round": 1,
                     *             "levels": [],
                     *             "summary": {
                     *               "tried": [],
                     *               "callList": []
                     *             },
                     *             "answeredAt": "2021-07-20T08:00:00.000Z",
                     *             "answeredBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "answeredByName": "林预报",
                     *             "answerNote": "answerNote",
                     *             "closedAt": "2021-07-20T08:00:00.000Z",
                     *             "closedReason": "closedReason",
                     *             "closedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "closedByName": "林预报",
                     *             "callingBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "callingByName": "林预报",
                     *             "callingSince": "2021-07-20T08:00:00.000Z"
                     *           },
                     *           "already": false,
                     *           "refused": "unknown-escalation"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AnsweredEscalations"];
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
            422: components["responses"]["invalid-body"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 应答督办 / Answer for the command; it is told again while the office is silent. A second answer is answered with the first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "escalation": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "cause": "unacknowledged",
                     *         "dispatchId": "dispatch-0mx10yrm897e4e13b909b86",
                     *         "alarmId": "alarm-0mx10yrm897e4e13b909b86",
                     *         "decisionClockId": "decisionclock-0mx10yrm897e4e13b909b86",
                     *         "leaderRoundId": "leaderround-0mx10yrm897e4e13b909b86",
                     *         "unitSignalId": "unitsignal-0mx10yrm897e4e13b909b86",
                     *         "officeId": "duty-office",
                     *         "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *         "state": "open",
                     *         "deadlineAt": "2021-07-20T08:00:00.000Z",
                     *         "raisedAt": "2021-07-20T08:00:00.000Z",
                     *         "level": 1,
                     *         "round": 1,
                     *         "levels": [
                     *           {
                     *             "name": "周值班",
                     *             "nameEn": "Zhou Zhiban",
                     *             "answerWithinMin": 1,
                     *             "contacts": []
                     *           }
                     *         ],
                     *         "summary": {
                     *           "tried": [],
                     *           "callList": []
                     *         },
                     *         "answeredAt": "2021-07-20T08:00:00.000Z",
                     *         "answeredBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "answeredByName": "林预报",
                     *         "answerNote": "answerNote",
                     *         "closedAt": "2021-07-20T08:00:00.000Z",
                     *         "closedReason": "closedReason",
                     *         "closedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "closedByName": "林预报",
                     *         "callingBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "callingByName": "林预报",
                     *         "callingSince": "2021-07-20T08:00:00.000Z"
                     *       },
                     *       "already": false
                     *     }
                     */
                    "application/json": components["schemas"]["AnsweredEscalation"];
                };
            };
            400: components["responses"]["problems-400-3"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-10"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["escalation-closed"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["invalid-body"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
            /** @description 正在叫应 / Say that this officer is calling the office */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "escalation": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "cause": "unacknowledged",
                     *         "dispatchId": "dispatch-0mx10yrm897e4e13b909b86",
                     *         "alarmId": "alarm-0mx10yrm897e4e13b909b86",
                     *         "decisionClockId": "decisionclock-0mx10yrm897e4e13b909b86",
                     *         "leaderRoundId": "leaderround-0mx10yrm897e4e13b909b86",
                     *         "unitSignalId": "unitsignal-0mx10yrm897e4e13b909b86",
                     *         "officeId": "duty-office",
                     *         "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *         "state": "open",
                     *         "deadlineAt": "2021-07-20T08:00:00.000Z",
                     *         "raisedAt": "2021-07-20T08:00:00.000Z",
                     *         "level": 1,
                     *         "round": 1,
                     *         "levels": [
                     *           {
                     *             "name": "周值班",
                     *             "nameEn": "Zhou Zhiban",
                     *             "answerWithinMin": 1,
                     *             "contacts": []
                     *           }
                     *         ],
                     *         "summary": {
                     *           "tried": [],
                     *           "callList": []
                     *         },
                     *         "answeredAt": "2021-07-20T08:00:00.000Z",
                     *         "answeredBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "answeredByName": "林预报",
                     *         "answerNote": "answerNote",
                     *         "closedAt": "2021-07-20T08:00:00.000Z",
                     *         "closedReason": "closedReason",
                     *         "closedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "closedByName": "林预报",
                     *         "callingBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "callingByName": "林预报",
                     *         "callingSince": "2021-07-20T08:00:00.000Z"
                     *       },
                     *       "already": false
                     *     }
                     */
                    "application/json": components["schemas"]["AnsweredEscalation"];
                };
            };
            400: components["responses"]["problems-400-3"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-10"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["escalation-closed"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
            /** @description 结束督办事项 / Close an escalation with a reason: this officer takes it over, and it does not ring again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "escalation": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "cause": "unacknowledged",
                     *         "dispatchId": "dispatch-0mx10yrm897e4e13b909b86",
                     *         "alarmId": "alarm-0mx10yrm897e4e13b909b86",
                     *         "decisionClockId": "decisionclock-0mx10yrm897e4e13b909b86",
                     *         "leaderRoundId": "leaderround-0mx10yrm897e4e13b909b86",
                     *         "unitSignalId": "unitsignal-0mx10yrm897e4e13b909b86",
                     *         "officeId": "duty-office",
                     *         "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *         "state": "open",
                     *         "deadlineAt": "2021-07-20T08:00:00.000Z",
                     *         "raisedAt": "2021-07-20T08:00:00.000Z",
                     *         "level": 1,
                     *         "round": 1,
                     *         "levels": [
                     *           {
                     *             "name": "周值班",
                     *             "nameEn": "Zhou Zhiban",
                     *             "answerWithinMin": 1,
                     *             "contacts": []
                     *           }
                     *         ],
                     *         "summary": {
                     *           "tried": [],
                     *           "callList": []
                     *         },
                     *         "answeredAt": "2021-07-20T08:00:00.000Z",
                     *         "answeredBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "answeredByName": "林预报",
                     *         "answerNote": "answerNote",
                     *         "closedAt": "2021-07-20T08:00:00.000Z",
                     *         "closedReason": "closedReason",
                     *         "closedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "closedByName": "林预报",
                     *         "callingBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "callingByName": "林预报",
                     *         "callingSince": "2021-07-20T08:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ClosedEscalation"];
                };
            };
            400: components["responses"]["problems-400-3"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-11"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-6"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["invalid-body"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    CommandController_rollCallOf: {
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
            /** @description 点名 / Office by office, the most urgent first: who has the bulletin, and who must be called */
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
                     *       "counts": {
                     *         "offices": 1,
                     *         "received": 1,
                     *         "owingReceipt": 1,
                     *         "owingFollowUp": 1,
                     *         "escalated": 1
                     *       },
                     *       "offices": [
                     *         {
                     *           "dispatchId": "dispatch-0mx10yrm897e4e13b909b86",
                     *           "officeId": "duty-office",
                     *           "name": "周值班",
                     *           "nameEn": "Zhou Zhiban",
                     *           "state": "open",
                     *           "owed": "receipt",
                     *           "secondsToDeadline": 1,
                     *           "receiptDueAt": "2021-07-20T08:00:00.000Z",
                     *           "followUpDueAt": "2021-07-20T08:00:00.000Z",
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
                     *           "escalation": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "cause": "unacknowledged",
                     *             "dispatchId": "dispatch-0mx10yrm897e4e13b909b86",
                     *             "alarmId": "alarm-0mx10yrm897e4e13b909b86",
                     *             "decisionClockId": "decisionclock-0mx10yrm897e4e13b909b86",
                     *             "leaderRoundId": "leaderround-0mx10yrm897e4e13b909b86",
                     *             "unitSignalId": "unitsignal-0mx10yrm897e4e13b909b86",
                     *             "officeId": "duty-office",
                     *             "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *             "state": "open",
                     *             "deadlineAt": "2021-07-20T08:00:00.000Z",
                     *             "raisedAt": "2021-07-20T08:00:00.000Z",
                     *             "level": 1,
                     *             "round": 1,
                     *             "levels": [],
                     *             "summary": {
                     *               "tried": [],
                     *               "callList": []
                     *             },
                     *             "answeredAt": "2021-07-20T08:00:00.000Z",
                     *             "answeredBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "answeredByName": "林预报",
                     *             "answerNote": "answerNote",
                     *             "closedAt": "2021-07-20T08:00:00.000Z",
                     *             "closedReason": "closedReason",
                     *             "closedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "closedByName": "林预报",
                     *             "callingBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "callingByName": "林预报",
                     *             "callingSince": "2021-07-20T08:00:00.000Z"
                     *           },
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
                     *           },
                     *           "callList": []
                     *         }
                     *       ],
                     *       "next": "eight umbrellas in july"
                     *     }
                     */
                    "application/json": components["schemas"]["RollCall"];
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
            400: components["responses"]["problems-400-4"];
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
    CommandController_rollCalls: {
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
            /** @description 全部待办点名 / Roll call of every bulletin that still wants an answer */
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
                     *       "counts": {
                     *         "offices": 1,
                     *         "received": 1,
                     *         "owingReceipt": 1,
                     *         "owingFollowUp": 1,
                     *         "escalated": 1,
                     *         "bulletins": 1,
                     *         "exercises": 1
                     *       },
                     *       "items": [
                     *         {
                     *           "now": "2021-07-20T08:00:00.000Z",
                     *           "bulletin": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "kind": "signal",
                     *             "hazard": "rainstorm",
                     *             "step": "H1",
                     *             "productCode": "rain-signal",
                     *             "status": "actual",
                     *             "msgType": "alert",
                     *             "revisionKind": "continue",
                     *             "refersTo": "refersto-0mx10yrm897e4e13b909b86",
                     *             "previousId": "previous-0mx10yrm897e4e13b909b86",
                     *             "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *             "slotId": "slot-0mx10yrm897e4e13b909b86",
                     *             "headline": "金水区暴雨红色预警信号",
                     *             "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *             "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *             "areas": [],
                     *             "level": "I",
                     *             "colour": "red",
                     *             "onset": "2021-07-20T08:00:00.000Z",
                     *             "expires": "2021-07-20T08:00:00.000Z",
                     *             "attachments": [],
                     *             "state": "draft",
                     *             "version": 1,
                     *             "editedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "editedByName": "林预报",
                     *             "editedAt": "2021-07-20T08:00:00.000Z",
                     *             "release": "by-hand",
                     *             "draftedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "draftedAt": "2021-07-20T08:00:00.000Z",
                     *             "submittedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "reviewedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "reviewNote": "reviewNote",
                     *             "carriedOver": {
                     *               "headline": "金水区暴雨红色预警信号",
                     *               "description": "预计未来3小时金水区降水量将达100毫米以上，请注意防范。",
                     *               "instruction": "1. 停止户外作业。\n2. 转移危险区域人员。",
                     *               "onset": "onset",
                     *               "writtenByName": "林预报"
                     *             },
                     *             "signedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "signedAt": "2021-07-20T08:00:00.000Z",
                     *             "emergency": false,
                     *             "countersignedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "countersignedAt": "2021-07-20T08:00:00.000Z",
                     *             "contradictionOverride": {
                     *               "reason": "起始时间提前",
                     *               "by": "acc-0mx10yrm897e4e13b909b86",
                     *               "byName": "林预报",
                     *               "keys": []
                     *             },
                     *             "number": "郑气暴雨信号〔2021〕9号",
                     *             "identifier": "41010041600000_20210720160000_1",
                     *             "sender": "郑州市气象台",
                     *             "sentAt": "2021-07-20T08:00:00.000Z",
                     *             "publishedBy": "acc-0mx10yrm897e4e13b909b86"
                     *           },
                     *           "counts": {
                     *             "offices": 1,
                     *             "received": 1,
                     *             "owingReceipt": 1,
                     *             "owingFollowUp": 1,
                     *             "escalated": 1
                     *           },
                     *           "offices": [],
                     *           "next": "eight umbrellas in july"
                     *         }
                     *       ],
                     *       "next": "eight umbrellas in july"
                     *     }
                     */
                    "application/json": components["schemas"]["RollCalls"];
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
            400: components["responses"]["problems-400-4"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-9"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    CommandController_silent: {
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
            /** @description 未响应单位 / The offices that owe a receipt or have an escalation that is not closed */
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
                     *       "counts": {
                     *         "offices": 1,
                     *         "cases": 1
                     *       },
                     *       "items": [
                     *         {
                     *           "officeId": "duty-office",
                     *           "status": "actual",
                     *           "count": 1,
                     *           "cases": []
                     *         }
                     *       ],
                     *       "next": "eight umbrellas in july"
                     *     }
                     */
                    "application/json": components["schemas"]["SilentOfficePage"];
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
            400: components["responses"]["problems-400-4"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    CommandController_inForce: {
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
            /** @description 生效中的信息 / What is in force: published, not expired, not cancelled, not replaced */
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
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BulletinsInForce"];
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
            403: components["responses"]["problems-403-9"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    DecisionController_all: {
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
            /** @description 待决定的信号与响应决定 / Every signal that waits for a decision, and the newest decisions, with or without an episode */
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
                     *       "planVersion": "郑防指〔2022〕4号",
                     *       "waitingSince": "2021-07-20T08:00:00.000Z",
                     *       "waiting": [
                     *         {
                     *           "clock": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *             "firstId": "first-0mx10yrm897e4e13b909b86",
                     *             "colour": "red",
                     *             "state": "running",
                     *             "startedAt": "2021-07-20T08:00:00.000Z",
                     *             "dueAt": "2021-07-20T08:00:00.000Z",
                     *             "endedAt": "2021-07-20T08:00:00.000Z",
                     *             "endedWhy": "superseded",
                     *             "endedByBulletinId": "endedbybulletin-0mx10yrm897e4e13b909b86",
                     *             "decisionId": "decision-0mx10yrm897e4e13b909b86",
                     *             "closedBy": "acc-0mx10yrm897e4e13b909b86",
                     *             "closedByName": "林预报",
                     *             "closedReason": "closedReason"
                     *           },
                     *           "bulletin": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "number": "郑气暴雨信号〔2021〕9号",
                     *             "headline": "金水区暴雨红色预警信号",
                     *             "kind": "signal",
                     *             "step": "H1",
                     *             "msgType": "alert",
                     *             "level": "I",
                     *             "colour": "red",
                     *             "sentAt": "2021-07-20T08:00:00.000Z"
                     *           },
                     *           "areaCodes": [],
                     *           "status": "actual",
                     *           "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *           "episodeTitle": "episodeTitle"
                     *         }
                     *       ],
                     *       "bulletins": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "number": "郑气暴雨信号〔2021〕9号",
                     *           "headline": "金水区暴雨红色预警信号",
                     *           "kind": "signal",
                     *           "step": "H1",
                     *           "msgType": "alert",
                     *           "level": "I",
                     *           "colour": "red",
                     *           "sentAt": "2021-07-20T08:00:00.000Z",
                     *           "status": "actual",
                     *           "episodeId": "episode-0mx10yrm897e4e13b909b86"
                     *         }
                     *       ],
                     *       "items": [
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
                     *           "note": "已电话确认",
                     *           "recordedByName": "林预报",
                     *           "afterSignalMs": 1,
                     *           "answered": []
                     *         }
                     *       ],
                     *       "next": "eight umbrellas in july"
                     *     }
                     */
                    "application/json": components["schemas"]["Decisions"];
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
            400: components["responses"]["problems-400-4"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-9"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
                /**
                 * @example {
                 *       "track": "warning-response",
                 *       "suggested": null,
                 *       "chosen": "chosen",
                 *       "decidedAt": "2021-07-20T08:00:00.000Z",
                 *       "announcedAt": "2021-07-20T08:00:00.000Z",
                 *       "effectiveAt": "2021-07-20T08:00:00.000Z",
                 *       "answers": [
                 *         "answer"
                 *       ],
                 *       "planVersion": "郑防指〔2022〕4号",
                 *       "decidedBy": "指挥长",
                 *       "note": "已电话确认",
                 *       "episodeId": "episode-0mx10yrm897e4e13b909b86"
                 *     }
                 */
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
            /** @description 针对信号登记响应决定 / Record what the command decided on the signals named; no episode is needed */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "decision": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *         "track": "warning-response",
                     *         "suggested": "suggested",
                     *         "chosen": "chosen",
                     *         "decidedAt": "2021-07-20T08:00:00.000Z",
                     *         "announcedAt": "2021-07-20T08:00:00.000Z",
                     *         "effectiveAt": "2021-07-20T08:00:00.000Z",
                     *         "answers": [
                     *           "answer"
                     *         ],
                     *         "planVersion": "郑防指〔2022〕4号",
                     *         "decidedBy": "指挥长",
                     *         "recordedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "recordedAt": "2021-07-20T08:00:00.000Z",
                     *         "note": "已电话确认"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RecordedDecision"];
                };
            };
            400: components["responses"]["problems-400-6"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["unknown-episode"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-7"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-8"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
            /** @description 不作决定，说明理由 / Close the clock of a signal without a decision, with a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "clock": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *         "firstId": "first-0mx10yrm897e4e13b909b86",
                     *         "colour": "red",
                     *         "state": "running",
                     *         "startedAt": "2021-07-20T08:00:00.000Z",
                     *         "dueAt": "2021-07-20T08:00:00.000Z",
                     *         "endedAt": "2021-07-20T08:00:00.000Z",
                     *         "endedWhy": "superseded",
                     *         "endedByBulletinId": "endedbybulletin-0mx10yrm897e4e13b909b86",
                     *         "decisionId": "decision-0mx10yrm897e4e13b909b86",
                     *         "closedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "closedByName": "林预报",
                     *         "closedReason": "closedReason"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ClosedDecisionClock"];
                };
            };
            400: components["responses"]["problems-400-3"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-12"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["decision-clock-over"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["invalid-body"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    DecisionController_episodes: {
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
            /** @description 进行中的天气过程 / Open episodes */
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
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Episodes"];
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
    DecisionController_decisionsOf: {
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
            /** @description 响应决定 / The response decisions of an episode, and which of its signals wait for one */
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
                     *       "planVersion": "郑防指〔2022〕4号",
                     *       "firstSignal": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "number": "郑气暴雨信号〔2021〕9号",
                     *         "headline": "金水区暴雨红色预警信号",
                     *         "kind": "signal",
                     *         "step": "H1",
                     *         "msgType": "alert",
                     *         "level": "I",
                     *         "colour": "red",
                     *         "sentAt": "2021-07-20T08:00:00.000Z"
                     *       },
                     *       "waitingSince": "2021-07-20T08:00:00.000Z",
                     *       "clocks": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *           "firstId": "first-0mx10yrm897e4e13b909b86",
                     *           "colour": "red",
                     *           "state": "running",
                     *           "startedAt": "2021-07-20T08:00:00.000Z",
                     *           "dueAt": "2021-07-20T08:00:00.000Z",
                     *           "endedAt": "2021-07-20T08:00:00.000Z",
                     *           "endedWhy": "superseded",
                     *           "endedByBulletinId": "endedbybulletin-0mx10yrm897e4e13b909b86",
                     *           "decisionId": "decision-0mx10yrm897e4e13b909b86",
                     *           "closedBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "closedByName": "林预报",
                     *           "closedReason": "closedReason"
                     *         }
                     *       ],
                     *       "bulletins": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "number": "郑气暴雨信号〔2021〕9号",
                     *           "headline": "金水区暴雨红色预警信号",
                     *           "kind": "signal",
                     *           "step": "H1",
                     *           "msgType": "alert",
                     *           "level": "I",
                     *           "colour": "red",
                     *           "sentAt": "2021-07-20T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "items": [
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
                     *           "note": "已电话确认",
                     *           "recordedByName": "林预报",
                     *           "afterSignalMs": 1,
                     *           "answered": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["EpisodeDecisions"];
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
            404: components["responses"]["problems-404-7"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
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
                /**
                 * @example {
                 *       "track": "warning-response",
                 *       "suggested": null,
                 *       "chosen": "chosen",
                 *       "decidedAt": "2021-07-20T08:00:00.000Z",
                 *       "announcedAt": "2021-07-20T08:00:00.000Z",
                 *       "effectiveAt": "2021-07-20T08:00:00.000Z",
                 *       "answers": [
                 *         "answer"
                 *       ],
                 *       "planVersion": "郑防指〔2022〕4号",
                 *       "decidedBy": "指挥长",
                 *       "note": "已电话确认"
                 *     }
                 */
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
            /** @description 登记过程的响应决定 / Record what the command decided on signals of this episode */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "decision": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "episodeId": "episode-0mx10yrm897e4e13b909b86",
                     *         "track": "warning-response",
                     *         "suggested": "suggested",
                     *         "chosen": "chosen",
                     *         "decidedAt": "2021-07-20T08:00:00.000Z",
                     *         "announcedAt": "2021-07-20T08:00:00.000Z",
                     *         "effectiveAt": "2021-07-20T08:00:00.000Z",
                     *         "answers": [
                     *           "answer"
                     *         ],
                     *         "planVersion": "郑防指〔2022〕4号",
                     *         "decidedBy": "指挥长",
                     *         "recordedBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "recordedAt": "2021-07-20T08:00:00.000Z",
                     *         "note": "已电话确认"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RecordedDecision"];
                };
            };
            400: components["responses"]["problems-400-7"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-7"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-7"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-8"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    LeaderCallController_rounds: {
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
            /** @description 领导叫应名单 / The lists of leaders who are called, one for each signal, newest first */
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
                     *           "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *           "firstId": "first-0mx10yrm897e4e13b909b86",
                     *           "status": "actual",
                     *           "colour": "red",
                     *           "state": "running",
                     *           "startedAt": "2021-07-20T08:00:00.000Z",
                     *           "dueAt": "2021-07-20T08:00:00.000Z",
                     *           "endedAt": "2021-07-20T08:00:00.000Z",
                     *           "endedWhy": "superseded",
                     *           "endedByBulletinId": "endedbybulletin-0mx10yrm897e4e13b909b86",
                     *           "closedByName": "林预报",
                     *           "closedReason": "closedReason",
                     *           "counts": {
                     *             "total": 1,
                     *             "reached": 1,
                     *             "waiting": 1,
                     *             "listed": 1
                     *           },
                     *           "bulletin": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "number": "郑气暴雨信号〔2021〕9号",
                     *             "headline": "金水区暴雨红色预警信号",
                     *             "status": "actual",
                     *             "kind": "signal",
                     *             "step": "H1",
                     *             "level": "I",
                     *             "colour": "red",
                     *             "sentAt": "2021-07-20T08:00:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "next": "eight umbrellas in july"
                     *     }
                     */
                    "application/json": components["schemas"]["LeaderCallRounds"];
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
            400: components["responses"]["problems-400-4"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    LeaderCallController_round: {
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
            /** @description 一份叫应名单 / One list: who was reached, who is called now, and who stands on the list of the command */
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
                     *       "round": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *         "firstId": "first-0mx10yrm897e4e13b909b86",
                     *         "status": "actual",
                     *         "colour": "red",
                     *         "state": "running",
                     *         "startedAt": "2021-07-20T08:00:00.000Z",
                     *         "dueAt": "2021-07-20T08:00:00.000Z",
                     *         "endedAt": "2021-07-20T08:00:00.000Z",
                     *         "endedWhy": "superseded",
                     *         "endedByBulletinId": "endedbybulletin-0mx10yrm897e4e13b909b86",
                     *         "closedByName": "林预报",
                     *         "closedReason": "closedReason",
                     *         "counts": {
                     *           "total": 1,
                     *           "reached": 1,
                     *           "waiting": 1,
                     *           "listed": 1
                     *         },
                     *         "bulletin": {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "number": "郑气暴雨信号〔2021〕9号",
                     *           "headline": "金水区暴雨红色预警信号",
                     *           "status": "actual",
                     *           "kind": "signal",
                     *           "step": "H1",
                     *           "level": "I",
                     *           "colour": "red",
                     *           "sentAt": "2021-07-20T08:00:00.000Z"
                     *         }
                     *       },
                     *       "calls": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "roundId": "round-0mx10yrm897e4e13b909b86",
                     *           "leaderId": "leader-0mx10yrm897e4e13b909b86",
                     *           "name": "周值班",
                     *           "post": "post",
                     *           "area": "410105",
                     *           "areaName": "林预报",
                     *           "phone": "0371-0000-0201",
                     *           "colour": "red",
                     *           "state": "open",
                     *           "dueAt": "2021-07-20T08:00:00.000Z",
                     *           "byMachine": false,
                     *           "attempts": [],
                     *           "takenBy": "acc-0mx10yrm897e4e13b909b86",
                     *           "takenByName": "林预报",
                     *           "takenAt": "2021-07-20T08:00:00.000Z",
                     *           "reachedAt": "2021-07-20T08:00:00.000Z",
                     *           "reachedByName": "林预报",
                     *           "reachedWay": "machine",
                     *           "listedAt": "2021-07-20T08:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["LeaderCallRoundDetail"];
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
            404: components["responses"]["problems-404-13"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    LeaderCallController_csv: {
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
            /** @description 导出叫应名单 / A list as CSV, for the archive; UTF-8 with a byte order mark */
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
            404: components["responses"]["problems-404-13"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    LeaderCallController_take: {
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
            /** @description 我来拨打 / Take a leader: nobody else calls for three minutes, or until it is recorded or given back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "call": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "roundId": "round-0mx10yrm897e4e13b909b86",
                     *         "leaderId": "leader-0mx10yrm897e4e13b909b86",
                     *         "name": "周值班",
                     *         "post": "post",
                     *         "area": "410105",
                     *         "areaName": "林预报",
                     *         "phone": "0371-0000-0201",
                     *         "colour": "red",
                     *         "state": "open",
                     *         "dueAt": "2021-07-20T08:00:00.000Z",
                     *         "byMachine": false,
                     *         "attempts": [
                     *           {
                     *             "at": "2021-07-20T08:00:00.000Z",
                     *             "way": "machine",
                     *             "outcome": "answered",
                     *             "note": "已电话确认",
                     *             "by": "acc-0mx10yrm897e4e13b909b86",
                     *             "byName": "林预报"
                     *           }
                     *         ],
                     *         "takenBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "takenByName": "林预报",
                     *         "takenAt": "2021-07-20T08:00:00.000Z",
                     *         "reachedAt": "2021-07-20T08:00:00.000Z",
                     *         "reachedByName": "林预报",
                     *         "reachedWay": "machine",
                     *         "listedAt": "2021-07-20T08:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedLeaderCall"];
                };
            };
            400: components["responses"]["problems-400-3"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-14"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-8"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    LeaderCallController_release: {
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
            /** @description 放回 / Give a leader back, so that somebody else may call */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "call": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "roundId": "round-0mx10yrm897e4e13b909b86",
                     *         "leaderId": "leader-0mx10yrm897e4e13b909b86",
                     *         "name": "周值班",
                     *         "post": "post",
                     *         "area": "410105",
                     *         "areaName": "林预报",
                     *         "phone": "0371-0000-0201",
                     *         "colour": "red",
                     *         "state": "open",
                     *         "dueAt": "2021-07-20T08:00:00.000Z",
                     *         "byMachine": false,
                     *         "attempts": [
                     *           {
                     *             "at": "2021-07-20T08:00:00.000Z",
                     *             "way": "machine",
                     *             "outcome": "answered",
                     *             "note": "已电话确认",
                     *             "by": "acc-0mx10yrm897e4e13b909b86",
                     *             "byName": "林预报"
                     *           }
                     *         ],
                     *         "takenBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "takenByName": "林预报",
                     *         "takenAt": "2021-07-20T08:00:00.000Z",
                     *         "reachedAt": "2021-07-20T08:00:00.000Z",
                     *         "reachedByName": "林预报",
                     *         "reachedWay": "machine",
                     *         "listedAt": "2021-07-20T08:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedLeaderCall"];
                };
            };
            400: components["responses"]["problems-400-3"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-14"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["leader-call-taken"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    LeaderCallController_record: {
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
                /**
                 * @example {
                 *       "outcome": "answered",
                 *       "note": "已电话确认"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    outcome: "answered" | "hung-up" | "no-answer" | "busy" | "switched-off" | "wrong-number" | "mistaken";
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 登记叫应结果 / Record a call to a leader; once for each idempotency key, where there is one */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "call": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "roundId": "round-0mx10yrm897e4e13b909b86",
                     *         "leaderId": "leader-0mx10yrm897e4e13b909b86",
                     *         "name": "周值班",
                     *         "post": "post",
                     *         "area": "410105",
                     *         "areaName": "林预报",
                     *         "phone": "0371-0000-0201",
                     *         "colour": "red",
                     *         "state": "open",
                     *         "dueAt": "2021-07-20T08:00:00.000Z",
                     *         "byMachine": false,
                     *         "attempts": [
                     *           {
                     *             "at": "2021-07-20T08:00:00.000Z",
                     *             "way": "machine",
                     *             "outcome": "answered",
                     *             "note": "已电话确认",
                     *             "by": "acc-0mx10yrm897e4e13b909b86",
                     *             "byName": "林预报"
                     *           }
                     *         ],
                     *         "takenBy": "acc-0mx10yrm897e4e13b909b86",
                     *         "takenByName": "林预报",
                     *         "takenAt": "2021-07-20T08:00:00.000Z",
                     *         "reachedAt": "2021-07-20T08:00:00.000Z",
                     *         "reachedByName": "林预报",
                     *         "reachedWay": "machine",
                     *         "listedAt": "2021-07-20T08:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedLeaderCall"];
                };
            };
            400: components["responses"]["problems-400-7"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-14"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-9"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["invalid-body"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    UnitsController_board: {
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
            /** @description 区县响应 / For each district the signal in force, the response that it decided, and the lag; the most urgent first */
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
                     *           "unitId": "unit-0mx10yrm897e4e13b909b86",
                     *           "name": "周值班",
                     *           "nameEn": "Zhou Zhiban",
                     *           "status": "actual",
                     *           "standing": "told",
                     *           "signal": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "colour": "red",
                     *             "startedAt": "2021-07-20T08:00:00.000Z",
                     *             "remindAt": "2021-07-20T08:00:00.000Z",
                     *             "tellAt": "2021-07-20T08:00:00.000Z",
                     *             "remindedAt": "2021-07-20T08:00:00.000Z",
                     *             "toldAt": "2021-07-20T08:00:00.000Z",
                     *             "answeredAt": "2021-07-20T08:00:00.000Z",
                     *             "closedByName": "林预报",
                     *             "closedReason": "closedReason",
                     *             "bulletin": {
                     *               "id": "id-0mx10yrm897e4e13b909b86",
                     *               "number": "郑气暴雨信号〔2021〕9号",
                     *               "headline": "金水区暴雨红色预警信号",
                     *               "status": "actual",
                     *               "kind": "signal",
                     *               "step": "H1",
                     *               "level": "I",
                     *               "colour": "red",
                     *               "sentAt": "2021-07-20T08:00:00.000Z"
                     *             }
                     *           },
                     *           "response": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "unitId": "unit-0mx10yrm897e4e13b909b86",
                     *             "status": "actual",
                     *             "track": "warning-response",
                     *             "chosen": "blue",
                     *             "decidedAt": "2021-07-20T08:00:00.000Z",
                     *             "decidedBy": "指挥长",
                     *             "note": "已电话确认",
                     *             "signalId": "signal-0mx10yrm897e4e13b909b86",
                     *             "lagMs": 1,
                     *             "recordedByName": "林预报",
                     *             "recordedAt": "2021-07-20T08:00:00.000Z"
                     *           },
                     *           "lagMs": 1,
                     *           "mayRespond": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["UnitBoard"];
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
    UnitsController_respond: {
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
                 *       "status": "actual",
                 *       "track": "warning-response",
                 *       "chosen": "chosen",
                 *       "decidedAt": "2021-07-20T08:00:00.000Z",
                 *       "decidedBy": "指挥长",
                 *       "note": "已电话确认"
                 *     }
                 */
                "application/json": {
                    /**
                     * @default actual
                     * @enum {string}
                     */
                    status?: "actual" | "exercise";
                    /** @enum {string} */
                    track: "warning-response" | "emergency-response";
                    chosen: string;
                    /** Format: date-time */
                    decidedAt: string;
                    decidedBy: string;
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 登记区县响应 / Record what a district decided: by itself, or by the command for it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "response": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "unitId": "unit-0mx10yrm897e4e13b909b86",
                     *         "status": "actual",
                     *         "track": "warning-response",
                     *         "chosen": "blue",
                     *         "decidedAt": "2021-07-20T08:00:00.000Z",
                     *         "decidedBy": "指挥长",
                     *         "note": "已电话确认",
                     *         "signalId": "signal-0mx10yrm897e4e13b909b86",
                     *         "lagMs": 1,
                     *         "recordedByName": "林预报",
                     *         "recordedAt": "2021-07-20T08:00:00.000Z"
                     *       },
                     *       "answers": false
                     *     }
                     */
                    "application/json": components["schemas"]["RecordedUnitResponse"];
                };
            };
            400: components["responses"]["problems-400-7"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-10"];
            404: components["responses"]["problems-404-15"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["idempotency-key-reused"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-9"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    UnitsController_bulletinsBelow: {
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
            /** @description 下级单位签收情况 / What the offices below the own one did with each bulletin, newest first */
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
                     *           "bulletin": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "number": "郑气暴雨信号〔2021〕9号",
                     *             "headline": "金水区暴雨红色预警信号",
                     *             "status": "actual",
                     *             "kind": "signal",
                     *             "step": "H1",
                     *             "level": "I",
                     *             "colour": "red",
                     *             "sentAt": "2021-07-20T08:00:00.000Z"
                     *           },
                     *           "counts": {
                     *             "offices": 1,
                     *             "acknowledged": 1,
                     *             "followedUp": 1,
                     *             "owingReceipt": 1,
                     *             "escalated": 1
                     *           },
                     *           "offices": []
                     *         }
                     *       ],
                     *       "next": "eight umbrellas in july"
                     *     }
                     */
                    "application/json": components["schemas"]["BulletinsBelow"];
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
            400: components["responses"]["problems-400-4"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-5"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
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
            503: components["responses"]["problems-503-1"];
        };
    };
    CapFilesController_feed: {
        parameters: {
            query?: never;
            header?: {
                /** @description `wait=N`：与 `If-None-Match` 同用，内容有变化时立即应答，最多等待 N 秒（仅在开放且设置了 CAP_LONG_POLL_S 时有效）。 / With `If-None-Match`: answered as soon as the feed has changed, after N seconds at the latest (where the feed is open and CAP_LONG_POLL_S is set). */
                Prefer?: string;
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 现行有效信息的 Atom 订阅源 / The Atom feed of what is in force; exercises never stand in it */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
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
    CapFilesController_cap: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path: {
                identifier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一份 CAP 1.2 文件 / One CAP 1.2 message, signed where there is a key */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/cap+xml": string;
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
            404: components["responses"]["problems-404-16"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    CapFilesController_gbt: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path: {
                identifier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一份 GB/T 35965.1 文件 / One message in the form of GB/T 35965.1 */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
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
            404: components["responses"]["problems-404-16"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    CapFilesController_attachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description 上次读取的 ETag；内容未变则为 304 / The ETag of what was read last; 304 if nothing has changed */
                "If-None-Match"?: string;
            };
            path: {
                identifier: string;
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
            400: components["responses"]["problems-400-5"];
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
    CapFilesController_certificate: {
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
            /** @description 验证签名的证书 / The certificate with which a signature is checked */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/x-pem-file": string;
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
            404: components["responses"]["no-certificate"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    CapArchiveController_exercises: {
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
            /** @description 演练信息的 Atom 订阅源 / The Atom feed of the exercises that are in force */
            200: {
                headers: {
                    /** @description 此答复的标记 / The tag of this answer */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
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
    CapArchiveController_list: {
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
            /** @description 历次发布的文件 / The files of everything that was ever published, newest first, exercises too */
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
                     *           "identifier": "41010041600000_20210720160000_1",
                     *           "number": "郑气暴雨信号〔2021〕9号",
                     *           "headline": "金水区暴雨红色预警信号",
                     *           "status": "actual",
                     *           "msgType": "alert",
                     *           "sentAt": "2021-07-20T08:00:00.000Z",
                     *           "expires": "2021-07-20T08:00:00.000Z",
                     *           "cap": "cap",
                     *           "gbt": "gbt"
                     *         }
                     *       ],
                     *       "next": "eight umbrellas in july"
                     *     }
                     */
                    "application/json": components["schemas"]["CapMessages"];
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
            400: components["responses"]["problems-400-4"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-3"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    DutyController_own: {
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
            /** @description 本岗位值班 / Who is on duty at the own post, the last shifts, and what would be handed over */
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
                     *       "post": {
                     *         "officeId": "duty-office",
                     *         "name": "周值班",
                     *         "nameEn": "Zhou Zhiban"
                     *       },
                     *       "covered": false,
                     *       "onDuty": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "officeId": "duty-office",
                     *         "accountId": "account-0mx10yrm897e4e13b909b86",
                     *         "name": "周值班",
                     *         "takenAt": "2021-07-20T08:00:00.000Z",
                     *         "takenNote": "takenNote",
                     *         "handedOverAt": "2021-07-20T08:00:00.000Z",
                     *         "handedOverTo": "handedoverto-0mx10yrm897e4e13b909b86",
                     *         "handedOverToName": "林预报",
                     *         "note": "已电话确认",
                     *         "obligations": {
                     *           "receipts": 1,
                     *           "followUps": 1,
                     *           "phoneTasks": 1,
                     *           "escalations": 1,
                     *           "exercise": 1
                     *         }
                     *       },
                     *       "shifts": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "officeId": "duty-office",
                     *           "accountId": "account-0mx10yrm897e4e13b909b86",
                     *           "name": "周值班",
                     *           "takenAt": "2021-07-20T08:00:00.000Z",
                     *           "takenNote": "takenNote",
                     *           "handedOverAt": "2021-07-20T08:00:00.000Z",
                     *           "handedOverTo": "handedoverto-0mx10yrm897e4e13b909b86",
                     *           "handedOverToName": "林预报",
                     *           "note": "已电话确认",
                     *           "obligations": {
                     *             "receipts": 1,
                     *             "followUps": 1,
                     *             "phoneTasks": 1,
                     *             "escalations": 1,
                     *             "exercise": 1
                     *           }
                     *         }
                     *       ],
                     *       "obligations": {
                     *         "counts": {
                     *           "receipts": 1,
                     *           "followUps": 1,
                     *           "phoneTasks": 1,
                     *           "escalations": 1,
                     *           "exercise": 1
                     *         },
                     *         "items": [
                     *           {
                     *             "kind": "receipt",
                     *             "subjectId": "subject-0mx10yrm897e4e13b909b86",
                     *             "officeId": "duty-office",
                     *             "officeName": "林预报",
                     *             "officeNameEn": "officeNameEn",
                     *             "bulletinId": "bulletin-0mx10yrm897e4e13b909b86",
                     *             "number": "郑气暴雨信号〔2021〕9号",
                     *             "headline": "金水区暴雨红色预警信号",
                     *             "status": "actual",
                     *             "dueAt": "2021-07-20T08:00:00.000Z"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OwnDuty"];
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
            403: components["responses"]["problems-403-5"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    DutyController_takeOver: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    /** @default  */
                    note?: string;
                    seenShiftId?: string | null;
                };
            };
        };
        responses: {
            /** @description 接班 / Take over the own post, under the own name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "shift": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "officeId": "duty-office",
                     *         "accountId": "account-0mx10yrm897e4e13b909b86",
                     *         "name": "周值班",
                     *         "takenAt": "2021-07-20T08:00:00.000Z",
                     *         "takenNote": "takenNote",
                     *         "handedOverAt": "2021-07-20T08:00:00.000Z",
                     *         "handedOverTo": "handedoverto-0mx10yrm897e4e13b909b86",
                     *         "handedOverToName": "林预报",
                     *         "note": "已电话确认",
                     *         "obligations": {
                     *           "receipts": 1,
                     *           "followUps": 1,
                     *           "phoneTasks": 1,
                     *           "escalations": 1,
                     *           "exercise": 1
                     *         }
                     *       },
                     *       "already": false
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedDuty"];
                };
            };
            400: components["responses"]["problems-400-1"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-7"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["post-changed-hands"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["invalid-body"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    DutyController_handOver: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 交班 / Hand over; the post waits until somebody takes it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "shift": {
                     *         "id": "id-0mx10yrm897e4e13b909b86",
                     *         "officeId": "duty-office",
                     *         "accountId": "account-0mx10yrm897e4e13b909b86",
                     *         "name": "周值班",
                     *         "takenAt": "2021-07-20T08:00:00.000Z",
                     *         "takenNote": "takenNote",
                     *         "handedOverAt": "2021-07-20T08:00:00.000Z",
                     *         "handedOverTo": "handedoverto-0mx10yrm897e4e13b909b86",
                     *         "handedOverToName": "林预报",
                     *         "note": "已电话确认",
                     *         "obligations": {
                     *           "receipts": 1,
                     *           "followUps": 1,
                     *           "phoneTasks": 1,
                     *           "escalations": 1,
                     *           "exercise": 1
                     *         }
                     *       },
                     *       "already": false
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedDuty"];
                };
            };
            400: components["responses"]["problems-400-1"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-7"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["not-on-duty"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["invalid-body"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    DutyController_posts: {
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
            /** @description 各岗位值班 / Every post: who holds it, and which one nobody holds */
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
                     *           "post": {
                     *             "officeId": "duty-office",
                     *             "name": "周值班",
                     *             "nameEn": "Zhou Zhiban"
                     *           },
                     *           "covered": false,
                     *           "onDuty": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "officeId": "duty-office",
                     *             "accountId": "account-0mx10yrm897e4e13b909b86",
                     *             "name": "周值班",
                     *             "takenAt": "2021-07-20T08:00:00.000Z",
                     *             "takenNote": "takenNote",
                     *             "handedOverAt": "2021-07-20T08:00:00.000Z",
                     *             "handedOverTo": "handedoverto-0mx10yrm897e4e13b909b86",
                     *             "handedOverToName": "林预报",
                     *             "note": "已电话确认",
                     *             "obligations": {
                     *               "receipts": 1,
                     *               "followUps": 1,
                     *               "phoneTasks": 1,
                     *               "escalations": 1,
                     *               "exercise": 1
                     *             }
                     *           },
                     *           "waitingSince": {
                     *             "id": "id-0mx10yrm897e4e13b909b86",
                     *             "officeId": "duty-office",
                     *             "accountId": "account-0mx10yrm897e4e13b909b86",
                     *             "name": "周值班",
                     *             "takenAt": "2021-07-20T08:00:00.000Z",
                     *             "takenNote": "takenNote",
                     *             "handedOverAt": "2021-07-20T08:00:00.000Z",
                     *             "handedOverTo": "handedoverto-0mx10yrm897e4e13b909b86",
                     *             "handedOverToName": "林预报",
                     *             "note": "已电话确认",
                     *             "obligations": {
                     *               "receipts": 1,
                     *               "followUps": 1,
                     *               "phoneTasks": 1,
                     *               "escalations": 1,
                     *               "exercise": 1
                     *             }
                     *           },
                     *           "pageOpen": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DutyPosts"];
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
            400: components["responses"]["problems-400-4"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-5"];
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
            403: components["responses"]["problems-403-7"];
            404: components["responses"]["unknown-level"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["roster-changed-since"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-10"];
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
            400: components["responses"]["problems-400-4"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-5"];
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
            400: components["responses"]["problems-400-4"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-5"];
            404: components["responses"]["problems-404-18"];
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
            403: components["responses"]["problems-403-7"];
            404: components["responses"]["unknown-level"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-11"];
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
            403: components["responses"]["problems-403-7"];
            404: components["responses"]["problems-404-19"];
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
            400: components["responses"]["problems-400-4"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-5"];
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
            400: components["responses"]["problems-400-4"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-5"];
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
            403: components["responses"]["problems-403-11"];
            404: components["responses"]["unknown-level"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-10"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-10"];
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
            403: components["responses"]["problems-403-11"];
            404: components["responses"]["problems-404-20"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["problems-409-11"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-10"];
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
            403: components["responses"]["problems-403-11"];
            404: components["responses"]["problems-404-20"];
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
            403: components["responses"]["problems-403-11"];
            404: components["responses"]["problems-404-20"];
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
            403: components["responses"]["problems-403-9"];
            406: components["responses"]["not-acceptable"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["problems-503-2"];
        };
    };
    PushController_devices: {
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
            /** @description 我的设备 / The own devices that get web pushes */
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
                     *       "publicKey": "publicKey",
                     *       "items": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "userAgent": "userAgent",
                     *           "createdAt": "2021-07-20T08:00:00.000Z",
                     *           "endsAt": "2021-07-20T08:00:00.000Z",
                     *           "current": false,
                     *           "state": "proven",
                     *           "provenAt": "2021-07-20T08:00:00.000Z",
                     *           "waitingSince": "2021-07-20T08:00:00.000Z",
                     *           "failure": "failure"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PushDevices"];
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
    PushController_add: {
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
                 *       "endpoint": "https://push.example.com/send/abc123",
                 *       "keys": {
                 *         "p256dh": "p256dh",
                 *         "auth": "auth"
                 *       }
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: uri
                     * @example https://push.example.com/send/abc123
                     */
                    endpoint: string;
                    keys: {
                        p256dh: string;
                        auth: string;
                    };
                };
            };
        };
        responses: {
            /** @description 本设备开启推送 / Pushes to this browser, until its session ends */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "now": "2021-07-20T08:00:00.000Z",
                     *       "publicKey": "publicKey",
                     *       "items": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "userAgent": "userAgent",
                     *           "createdAt": "2021-07-20T08:00:00.000Z",
                     *           "endsAt": "2021-07-20T08:00:00.000Z",
                     *           "current": false,
                     *           "state": "proven",
                     *           "provenAt": "2021-07-20T08:00:00.000Z",
                     *           "waitingSince": "2021-07-20T08:00:00.000Z",
                     *           "failure": "failure"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PushDevices"];
                };
            };
            400: components["responses"]["problems-400-1"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["no-web-push"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            422: components["responses"]["problems-422-12"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    PushController_end: {
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
            /** @description It gets no more pushes */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-3"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-21"];
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
    PushController_test: {
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
            /** @description 测试 / Send a test to a device; it comes within seconds, or the push service cannot be reached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "now": "2021-07-20T08:00:00.000Z",
                     *       "publicKey": "publicKey",
                     *       "items": [
                     *         {
                     *           "id": "id-0mx10yrm897e4e13b909b86",
                     *           "userAgent": "userAgent",
                     *           "createdAt": "2021-07-20T08:00:00.000Z",
                     *           "endsAt": "2021-07-20T08:00:00.000Z",
                     *           "current": false,
                     *           "state": "proven",
                     *           "provenAt": "2021-07-20T08:00:00.000Z",
                     *           "waitingSince": "2021-07-20T08:00:00.000Z",
                     *           "failure": "failure"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PushDevices"];
                };
            };
            400: components["responses"]["problems-400-3"];
            401: components["responses"]["problems-401-1"];
            403: components["responses"]["problems-403-4"];
            404: components["responses"]["problems-404-21"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["no-web-push"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            417: components["responses"]["expectation-failed"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["defect"];
            503: components["responses"]["ledger-unavailable"];
        };
    };
    PushController_prove: {
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
                 *       "proof": "3q2-7wDerb7v3q2-7wDerb7v3q2-7wDe"
                 *     }
                 */
                "application/json": {
                    /** @example 3q2-7wDerb7v3q2-7wDerb7v3q2-7wDe */
                    proof: string;
                };
            };
        };
        responses: {
            /** @description The device is proven */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problems-400-1"];
            404: components["responses"]["unknown-push"];
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
}
