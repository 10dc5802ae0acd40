// Made by scripts/web-types.mjs from docs/reference/openapi.json.
export interface paths {
    "/api/v1/tasks/{id}/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the applicants meet the conditions that the log itself can judge */
        get: operations["TasksController_eligibility"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List cases, filtered and sorted, page by page */
        get: operations["TasksController_list"];
        put?: never;
        /** Open a case: record the command that begins it */
        post: operations["TasksController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/commands/{command}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record one command of a case */
        post: operations["TasksController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/approvals/{approval}/{settling}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Countersigns, returns or recalls a request for a second person */
        post: operations["TasksController_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show where a case stood by both clocks */
        get: operations["TasksController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the facts of a case in the order of recording */
        get: operations["TasksController_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell what differs between two points of a case's life */
        get: operations["TasksController_diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what may be recorded now, by whom, with each form */
        get: operations["TasksController_actions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Papers of a case: on record, missing, needed next */
        get: operations["TasksController_documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Persons of a case: who does what, since when, who recorded */
        get: operations["TasksController_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/files/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that a document of the case has, to be saved */
        get: operations["TasksController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List cases, filtered and sorted, page by page */
        get: operations["DossiersController_list"];
        put?: never;
        /** Open a case: record the command that begins it */
        post: operations["DossiersController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/commands/{command}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record one command of a case */
        post: operations["DossiersController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/approvals/{approval}/{settling}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Countersigns, returns or recalls a request for a second person */
        post: operations["DossiersController_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show where a case stood by both clocks */
        get: operations["DossiersController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the facts of a case in the order of recording */
        get: operations["DossiersController_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell what differs between two points of a case's life */
        get: operations["DossiersController_diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what may be recorded now, by whom, with each form */
        get: operations["DossiersController_actions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Papers of a case: on record, missing, needed next */
        get: operations["DossiersController_documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Persons of a case: who does what, since when, who recorded */
        get: operations["DossiersController_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/files/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that a document of the case has, to be saved */
        get: operations["DossiersController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List deadlines, the earliest first */
        get: operations["DeadlinesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What whoever is logged in has to do, by due date */
        get: operations["WorkController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many tasks stand at each milestone */
        get: operations["MilestonesController_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which cases changed, of those the caller reads: a stream of events where text/event-stream is accepted, else what there is by now */
        get: operations["ChangesController_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find cases by code, title or host, and papers by number or file name: of the cases that the caller reads */
        get: operations["SearchController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What opens a case today, by whom, with each form */
        get: operations["OpeningsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/quarterly/{quarter}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Report a quarter, as data or in sentences */
        get: operations["ReportsController_quarterly"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/quarterly/{quarter}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The quarterly report in words, each number with its figure's id, and the sums that are to hold */
        get: operations["ReportsController_text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/quarterly/{quarter}/figures/{figure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One figure of the report: how it counts, the cases and events behind it, and why the other cases are not counted */
        get: operations["ReportsController_figure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the regulations that the program knows */
        get: operations["DefinitionsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/definitions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a regulation whole: states, commands, deadlines */
        get: operations["DefinitionsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/definitions/{id}/diagram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** State diagram of a regulation, as places */
        get: operations["DefinitionsController_diagram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take in the records of a file, each through the rules */
        post: operations["ImportsController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty list of tasks to fill in, for Excel or as CSV */
        get: operations["ImportsController_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files handed in */
        get: operations["ImportsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/approvals/{approval}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file handed in, and what would become of each of its records today */
        get: operations["ImportsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/approvals/{approval}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file handed in, as it came */
        get: operations["ImportsController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/approvals/{approval}/{settling}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Countersign (import), return or recall a file handed in */
        post: operations["ImportsController_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Days off and days worked instead, with the notice that set each */
        get: operations["CalendarController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/commands/{command}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declare a day off, a working day or a swap; waits for a second person */
        post: operations["CalendarController_declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests about the calendar that wait */
        get: operations["CalendarController_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/approvals/{approval}/{settling}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Countersigns, returns or recalls a request about the calendar */
        post: operations["CalendarController_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The province's profile in force */
        get: operations["ProfileController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/commands/{command}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adopt a profile of the province; waits for a second person */
        post: operations["ProfileController_declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests to adopt a profile that wait */
        get: operations["ProfileController_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/approvals/{approval}/{settling}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Countersigns, returns or recalls a request to adopt a profile */
        post: operations["ProfileController_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Store a file, to be attached to a document */
        post: operations["FilesController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record one command on each of several tasks */
        post: operations["BulkController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the ledger of reminders in the order of sending */
        get: operations["RemindersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell the facts, the deadline and the rule behind a reminder */
        get: operations["RemindersController_why"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminders/reconcile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the queue of mails equal to the ledger */
        post: operations["RemindersController_reconcile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Logs in */
        post: operations["SessionController_begin"];
        /** Logs out */
        delete: operations["SessionController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ways to log in */
        get: operations["SessionController_ways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Begins a log-in by the provider (OpenID Connect) */
        get: operations["OidcController_begin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ends a log-in by the provider */
        get: operations["OidcController_end"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is logged in */
        get: operations["MeController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes the password of who is logged in */
        put: operations["MeController_changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Puts the offered second factor in force */
        put: operations["MeController_confirmSecondFactor"];
        /** Offers a second factor */
        post: operations["MeController_offerSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the second factor up */
        post: operations["MeController_dropSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tokens of who is logged in */
        get: operations["TokensController_list"];
        put?: never;
        /** Issues a token */
        post: operations["TokensController_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revokes a token */
        delete: operations["TokensController_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List people: name, e-mail, phone, positions */
        get: operations["PeopleController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell a person’s name and contacts; anybody may see their own */
        get: operations["PeopleController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What operators did, and calls that were refused */
        get: operations["AuditController_acts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check the whole log: every hash, every link */
        get: operations["AuditController_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell whether the process answers */
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell whether the stores answer and the views keep up */
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Measure the program, for Prometheus (text) */
        get: operations["MetricsController_metrics"];
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
        "task.decline-order": Record<string, never>;
        "task.order": Record<string, never>;
        "task.propose": Record<string, never>;
        "task.close-call": Record<string, never>;
        "task.fail-round": Record<string, never>;
        "task.invite-direct": Record<string, never>;
        "task.open-call": Record<string, never>;
        "task.open-dossiers": Record<string, never>;
        "task.receive-dossier": Record<string, never>;
        "task.recommend": Record<string, never>;
        "task.withdraw-dossier": Record<string, never>;
        "task.appraise": Record<string, never>;
        "task.approve": Record<string, never>;
        "task.refuse": Record<string, never>;
        "task.submit-for-approval": Record<string, never>;
        "task.sign-contract": Record<string, never>;
        "task.grant-extension": Record<string, never>;
        "task.pause": Record<string, never>;
        "task.pay-tranche": Record<string, never>;
        "task.resume": Record<string, never>;
        "task.submit-periodic-report": Record<string, never>;
        "task.terminate": Record<string, never>;
        "task.complete-acceptance-file": Record<string, never>;
        "task.conclude-acceptance": Record<string, never>;
        "task.confirm-acceptance-dossier": Record<string, never>;
        "task.establish-acceptance-council": Record<string, never>;
        "task.recognise": Record<string, never>;
        "task.register-result": Record<string, never>;
        "task.submit-acceptance-dossier": Record<string, never>;
        "task.archive": Record<string, never>;
        "task.cancel": Record<string, never>;
        "task.liquidate": Record<string, never>;
        "task.reopen": Record<string, never>;
        "task.withdraw": Record<string, never>;
        "task.correct": Record<string, never>;
        "task.register-facility-task": Record<string, never>;
        "task.take-over": Record<string, never>;
        "task.check-duplicates": Record<string, never>;
        "task.establish-identification-council": Record<string, never>;
        "task.recommend-proposal": Record<string, never>;
        "task.reject-proposal": Record<string, never>;
        "task.publish-order-list": Record<string, never>;
        "task.hold-council-session": Record<string, never>;
        "task.send-council-papers": Record<string, never>;
        "task.replace-dossier": Record<string, never>;
        "task.supplement-dossier": Record<string, never>;
        "task.establish-selection-council": Record<string, never>;
        "task.declare-conflict": Record<string, never>;
        "task.recuse-member": Record<string, never>;
        "task.ask-question": Record<string, never>;
        "task.submit-review": Record<string, never>;
        "task.appoint-expert": Record<string, never>;
        "task.receive-opinion": Record<string, never>;
        "task.cast-score": Record<string, never>;
        "task.count-ballots": Record<string, never>;
        "task.recommend-none": Record<string, never>;
        "task.submit-revised-proposal": Record<string, never>;
        "task.establish-appraisal-team": Record<string, never>;
        "task.decline-budget": Record<string, never>;
        "task.resolve-appraisal-comments": Record<string, never>;
        "task.return-approval": Record<string, never>;
        "task.publish-selection-result": Record<string, never>;
        "task.record-cancellation-ground": Record<string, never>;
        "task.notify-cancellation": Record<string, never>;
        "task.cancel-selection-result": Record<string, never>;
        "task.declare-in-progress": Record<string, never>;
        "task.announce-inspection": Record<string, never>;
        "task.hold-inspection": Record<string, never>;
        "task.conclude-inspection": Record<string, never>;
        "task.request-adjustment": Record<string, never>;
        "task.approve-adjustment": Record<string, never>;
        "task.refuse-adjustment": Record<string, never>;
        "task.self-decide-adjustment": Record<string, never>;
        "task.report-adjustment": Record<string, never>;
        "task.shorten-duration": Record<string, never>;
        "task.change-principal-investigator": Record<string, never>;
        "task.object-to-investigator": Record<string, never>;
        "task.change-host": Record<string, never>;
        "task.request-termination": Record<string, never>;
        "task.hold-termination-inspection": Record<string, never>;
        "task.pay-advance": Record<string, never>;
        "task.submit-advance-report": Record<string, never>;
        "task.confirm-volume": Record<string, never>;
        "task.confirm-funds": Record<string, never>;
        "task.settle-advance": Record<string, never>;
        "task.make-final-payment": Record<string, never>;
        "task.stop-disbursement": Record<string, never>;
        "task.resume-disbursement": Record<string, never>;
        "task.determine-refund": Record<string, never>;
        "task.collect-refund": Record<string, never>;
        "task.record-self-assessment": Record<string, never>;
        "task.request-acceptance-supplement": Record<string, never>;
        "task.submit-acceptance-supplement": Record<string, never>;
        "task.publish-acceptance-info": Record<string, never>;
        "task.verify-products": Record<string, never>;
        "task.hold-acceptance-session": Record<string, never>;
        "task.cast-rating": Record<string, never>;
        "task.count-ratings": Record<string, never>;
        "task.confirm-completion": Record<string, never>;
        "task.submit-result-registration": Record<string, never>;
        "task.revoke-result-registration": Record<string, never>;
        "task.submit-recognition-file": Record<string, never>;
        "task.inventory-assets": Record<string, never>;
        "task.hand-over-products": Record<string, never>;
        "task.settle-all-advances": Record<string, never>;
        "task.approve-final-accounts": Record<string, never>;
        "task.request-rights": Record<string, never>;
        "task.assign-rights": Record<string, never>;
        "task.report-application": Record<string, never>;
        "task.annul-rating": Record<string, never>;
        "task.revoke-approval": Record<string, never>;
        "task.assign": Record<string, never>;
        "task.unassign": Record<string, never>;
        "task.void": Record<string, never>;
        "task.adopt-definition": Record<string, never>;
        "task-record": Record<string, never>;
        "task-command": Record<string, never>;
        "task-bulk": Record<string, never>;
        "dossier.receive-administrative-dossier": Record<string, never>;
        "dossier.return-administrative-dossier": Record<string, never>;
        "dossier.correct": Record<string, never>;
        "dossier.pause-clock": Record<string, never>;
        "dossier.resume-clock": Record<string, never>;
        "dossier.void": Record<string, never>;
        "dossier-record": Record<string, never>;
        "dossier-command": Record<string, never>;
        /** Công bố ngày nghỉ hoặc ngày làm việc */
        "calendar.declare-holiday": {
            /**
             * Ngày
             * Format: date
             */
            date: string;
            /** Là ngày nghỉ */
            off: boolean;
            /** Căn cứ (văn bản thông báo) */
            source: string;
            /**
             * Mức chắc chắn
             * @enum {string}
             */
            certainty?: "A" | "B" | "C";
        };
        /** Công bố hoán đổi ngày làm việc */
        "calendar.declare-workday-swap": {
            /**
             * Ngày nghỉ
             * Format: date
             */
            off: string;
            /**
             * Ngày làm bù
             * Format: date
             */
            work: string;
            /** Căn cứ (văn bản thông báo) */
            source: string;
        };
        "calendar-command": {
            /**
             * Format: date
             * @description The day it happened on paper.
             */
            occurredOn: string;
            document?: {
                /** Số */
                number: string;
                /**
                 * Ngày
                 * Format: date
                 */
                date?: string;
                /** Cơ quan ban hành */
                issuer?: string;
                /** Người ký */
                signer?: string;
                /** Tệp đính kèm */
                files?: {
                    /** Mã băm SHA-256 */
                    sha256: string;
                    /** Kích thước (byte) */
                    size: number;
                    /** Kiểu tệp */
                    type: string;
                    /** Tên tệp */
                    name?: string;
                }[];
            };
            reason?: string;
            approvedBy?: string;
            /** @description Who acted on paper: a role, org:{name} or person:{personId}. */
            actor?: string;
            /** @description Fields that were assumed rather than read. */
            uncertain?: string[];
            /**
             * @description Says what the call would answer: nothing is written, no key is bound. `rules`: says only what decides the step so far; its data may be incomplete.
             * @default false
             * @enum {unknown}
             */
            dryRun: true | false | "rules";
            data: components["schemas"]["calendar.declare-holiday"] | components["schemas"]["calendar.declare-workday-swap"];
        };
        /** Ban hành hồ sơ quy định của tỉnh */
        "profile.adopt-profile": {
            /** Hồ sơ quy định */
            profile: {
                /** Đơn vị */
                name: string;
                /** Căn cứ ban hành */
                source: string;
                /** Theo từng quy định */
                definitions: unknown;
                /** Hộp thư cơ quan theo vai trò */
                addresses?: unknown;
                /** Đầu văn bản */
                letterhead?: {
                    /** Cơ quan chủ quản */
                    parent: string;
                    /** Địa danh */
                    place: string;
                    /** Ký hiệu */
                    symbol: string;
                };
            };
        };
        "profile-command": {
            /**
             * Format: date
             * @description The day it happened on paper.
             */
            occurredOn: string;
            document?: {
                /** Số */
                number: string;
                /**
                 * Ngày
                 * Format: date
                 */
                date?: string;
                /** Cơ quan ban hành */
                issuer?: string;
                /** Người ký */
                signer?: string;
                /** Tệp đính kèm */
                files?: {
                    /** Mã băm SHA-256 */
                    sha256: string;
                    /** Kích thước (byte) */
                    size: number;
                    /** Kiểu tệp */
                    type: string;
                    /** Tên tệp */
                    name?: string;
                }[];
            };
            reason?: string;
            approvedBy?: string;
            /** @description Who acted on paper: a role, org:{name} or person:{personId}. */
            actor?: string;
            /** @description Fields that were assumed rather than read. */
            uncertain?: string[];
            /**
             * @description Says what the call would answer: nothing is written, no key is bound. `rules`: says only what decides the step so far; its data may be incomplete.
             * @default false
             * @enum {unknown}
             */
            dryRun: true | false | "rules";
            data: components["schemas"]["profile.adopt-profile"];
        };
        CommandAnswer: {
            code: string;
            revision: number;
            repeated: boolean;
            /** @description Opaque; a query with ?after= waits until the views have reached it. */
            position: string;
            events: {
                id: string;
                type: string;
            }[];
            /** @description Of adopt-definition: the deadlines and next actions that are others under the regulation adopted. */
            changes?: {
                what: string;
                id: string;
                before: string | null;
                after: string | null;
            }[];
        };
        RequestedAnswer: {
            code: string;
            revision: number;
            repeated: boolean;
            position: string;
            events: {
                id: string;
                type: string;
            }[];
            /** @description Of the request, for /approvals/{approval}. */
            approval: string;
        };
        RulesAnswer: {
            code: string;
            /** @constant */
            dryRun: true;
            rules: {
                rule: string;
                /** @description null: what was said does not decide it. */
                holds: boolean | null;
                title: components["schemas"]["Label"];
                text: components["schemas"]["Label"];
            }[];
        };
        Settling: {
            /** @description Asked for by a return. */
            reason?: string;
            /** @description Of a countersigning: says what it would answer, to who asked for it too. */
            dryRun?: boolean;
        };
        DryAnswer: {
            code: string;
            revision: number;
            repeated: boolean;
            /** @constant */
            dryRun: true;
            events: {
                type: string;
            }[];
            /** @description Of adopt-definition: the deadlines and next actions that are others under the regulation adopted. */
            changes?: {
                what: string;
                id: string;
                before: string | null;
                after: string | null;
            }[];
            /** @description What the step itself makes of the case: what is computed and by which rules, the deadlines that begin, move or end. Nothing of what is sealed. */
            foreseen?: {
                state: {
                    before: string | null;
                    after: string | null;
                    label: components["schemas"]["Label"] | null;
                };
                computed: {
                    field: string;
                    label: components["schemas"]["Label"];
                    value: unknown;
                    valueLabel: components["schemas"]["Label"] | null;
                }[];
                rules: {
                    rule: string;
                    /** @description null: what was said does not decide it. */
                    holds: boolean | null;
                    title: components["schemas"]["Label"];
                    text: components["schemas"]["Label"];
                }[];
                deadlines: {
                    id: string;
                    occurrence?: number;
                    label: components["schemas"]["Label"];
                    basis: string;
                    provisional: boolean;
                    before: {
                        /** Format: date */
                        dueOn: string;
                        /** @enum {string} */
                        status: "open" | "met" | "late" | "cancelled";
                        /**
                         * Format: date
                         * @description The day of what closed it; absent: it is open.
                         */
                        closedOn?: string;
                    } | null;
                    after: {
                        /** Format: date */
                        dueOn: string;
                        /** @enum {string} */
                        status: "open" | "met" | "late" | "cancelled";
                        /**
                         * Format: date
                         * @description The day of what closed it; absent: it is open.
                         */
                        closedOn?: string;
                    } | null;
                    term: {
                        count: number;
                        /** @enum {string} */
                        unit: "workingDays" | "days" | "months";
                    } | null;
                    /**
                     * Format: date
                     * @description The day from which its term counts, where it is open and not one of several.
                     */
                    countedFrom?: string;
                    /**
                     * Format: date
                     * @description The day off to which its period counts, where it is due on the next working day for that.
                     */
                    countedTo?: string;
                }[];
            };
        };
        ImportAnswer: {
            accepted: number;
            unchanged: number;
            refused: {
                line: number;
                key: string | null;
                type: string;
                message: string;
                field?: string;
                /** @description Of a list: what stands over the column. */
                heading?: string;
                also?: {
                    type: string;
                    message: string;
                    field?: string;
                    /** @description Of a list: what stands over the column. */
                    heading?: string;
                }[];
            }[];
            /** @description A query with ?after= waits until the views know of all of it. */
            position: string;
        };
        ImportPlan: {
            accepted: number;
            unchanged: number;
            refused: {
                line: number;
                key: string | null;
                type: string;
                message: string;
                field?: string;
                /** @description Of a list: what stands over the column. */
                heading?: string;
                also?: {
                    type: string;
                    message: string;
                    field?: string;
                    /** @description Of a list: what stands over the column. */
                    heading?: string;
                }[];
            }[];
            /** @description What would become of each record, in file order. */
            rows: {
                line: number;
                code: string | null;
                title: string | null;
                command: string | null;
                commandLabel: components["schemas"]["Label"] | null;
                /** @enum {string} */
                outcome: "accepted" | "unchanged" | "refused";
                state: string | null;
                stateLabel: components["schemas"]["Label"] | null;
                definition: string | null;
                nextDeadline: {
                    id: string;
                    label: components["schemas"]["Label"];
                    /** Format: date */
                    dueOn: string;
                } | null;
                why: string[];
                /** @description Of one that would go in: what is worth a second look. */
                doubts: {
                    field: string;
                    /** @description Of a list: what stands over the column. */
                    heading?: string;
                    message: string;
                }[];
            }[];
        };
        ImportRequest: {
            /** @description For /imports/approvals/{approval}. */
            approval: string;
        };
        ImportApproval: {
            approval: string;
            /** @enum {string} */
            status: "pending" | "countersigned" | "finished" | "returned" | "recalled";
            requestedBy: string;
            account: string;
            requestedAt: string;
            settledBy?: string;
            reason?: string;
            sha256: string;
            /** @description Bytes. */
            size: number;
            /** @enum {string} */
            format: "ndjson" | "json" | "csv" | "xlsx";
            records: number;
            outcome?: {
                taken: number;
                refused: number;
            };
            countersigners: {
                role: string;
                label: components["schemas"]["Label"];
            }[];
            /** @description What whoever asks may do with it. */
            settlings: ("countersign" | "return" | "recall")[];
        };
        ImportApprovals: {
            items: components["schemas"]["ImportApproval"][];
            next: string | null;
        };
        ShownImport: {
            approval: string;
            /** @enum {string} */
            status: "pending" | "countersigned" | "finished" | "returned" | "recalled";
            requestedBy: string;
            account: string;
            requestedAt: string;
            settledBy?: string;
            reason?: string;
            sha256: string;
            /** @description Bytes. */
            size: number;
            /** @enum {string} */
            format: "ndjson" | "json" | "csv" | "xlsx";
            records: number;
            outcome?: {
                taken: number;
                refused: number;
            };
            countersigners: {
                role: string;
                label: components["schemas"]["Label"];
            }[];
            /** @description What whoever asks may do with it. */
            settlings: ("countersign" | "return" | "recall")[];
            plan: components["schemas"]["ImportPlan"];
        };
        BulkAnswer: {
            /** @description As of a command; absent of a dry run. */
            position?: string;
            results: {
                task: string;
                ok: boolean;
                revision?: number;
                /** @description Of a request that waits for a second person. */
                approval?: string;
                error?: {
                    type: string;
                    message: string;
                    field?: string;
                    also?: {
                        type: string;
                        field?: string;
                        message: string;
                    }[];
                };
            }[];
        };
        StoredFile: {
            sha256: string;
            /** @description Bytes. */
            size: number;
            /** @description Media type, found in the bytes. */
            type: string;
        };
        Page: {
            items: unknown[];
            next: string | null;
        };
        Problem: {
            /** @description urn:lotrinh:{type}; stable. */
            type: string;
            title: string;
            status: number;
            detail: string;
            field?: string;
            errors: {
                type: string;
                field?: string;
                message: string;
            }[];
        };
        Label: {
            vi: string;
            en: string;
        };
        Me: {
            /** @enum {string} */
            via: "session" | "token";
            id: string;
            username: string | null;
            personId: string | null;
            /** @description Of the person, as the vault has it. */
            name: string | null;
            roles: string[];
            roleLabels: {
                role: string;
                label: components["schemas"]["Label"];
            }[];
            sees: {
                work: boolean;
                tasks: boolean;
                reports: boolean;
                imports: boolean;
            };
            department: {
                name: string | null;
                parent: string | null;
            };
            mustChange: boolean;
            secondFactor: boolean;
            provider: string | null;
        };
        WaysIn: {
            password: boolean;
            provider: boolean;
        };
        ShownCase: {
            code: string;
            kind: string;
            title: string;
            level: string | null;
            state: string;
            /** Format: date */
            stateSince: string;
            stateLabel: components["schemas"]["Label"];
            milestone: string | null;
            closed: boolean;
            revision: number;
            definition: {
                id: string;
                version: number;
            };
            definitionLabel: components["schemas"]["Label"];
            /**
             * Format: date
             * @description The day that it is shown of.
             */
            today: string;
            uncertain: {
                field: string;
                revision: number;
            }[];
            deadlines: {
                id: string;
                label: components["schemas"]["Label"];
                occurrence?: number;
                /** Format: date */
                dueOn: string;
                /** @enum {string} */
                status: "open" | "met" | "late" | "cancelled";
                overdue: boolean;
                /** @description Until it is due; overdue: since it was. */
                workingDays: number;
                provisional: boolean;
                basis: string;
                startedBy: {
                    revision: number;
                    type: string;
                    label: components["schemas"]["Label"];
                };
            }[];
            approvals: {
                /** @description For /approvals/{approval}. */
                approval: string;
                command: string;
                label: components["schemas"]["Label"];
                data: Record<string, never>;
                /** Format: date */
                occurredOn: string;
                document?: {
                    number: string;
                    /** Format: date */
                    date?: string;
                    issuer?: string;
                    files?: {
                        sha256: string;
                        name?: string;
                    }[];
                };
                reason?: string;
                /** @description What was assumed rather than read. */
                uncertain?: {
                    field: string;
                    label: components["schemas"]["Label"];
                }[];
                revision: number;
                requestedBy: string;
                /** Format: date-time */
                requestedAt: string;
                /** @description The role or the person that was asked; absent: any of the countersigners. */
                asked?: string;
                /** @description What that role or person is called. */
                askedLabel?: components["schemas"]["Label"];
                countersigners: {
                    role: string;
                    label: components["schemas"]["Label"];
                }[];
                /** @description What the reader may do with it. */
                settlings: ("countersign" | "return" | "recall")[];
                /** @description Who asked; of the roles that may record it those they held then. */
                requester: {
                    personId: string;
                    /** @description For who may read it. */
                    name: string | null;
                    roles: {
                        role: string;
                        label: components["schemas"]["Label"];
                    }[];
                };
                /** @description How the data are read, as JSON Schema: as of a fact. */
                form: Record<string, never>;
                /** @description Of persons whom the data name, by id as it stands there: those whom the reader may read by name. */
                names: {
                    [key: string]: string;
                };
                /** @description What the day of its record is called. */
                dayLabel: components["schemas"]["Label"];
                paper?: {
                    label: components["schemas"]["Label"];
                    certainty: string;
                    /** @description The member of the data that is the number of the paper itself. */
                    numberIn?: string;
                };
                computed: {
                    field: string;
                    label: components["schemas"]["Label"];
                }[];
                source: string;
            }[];
            way: {
                gone: {
                    state: string;
                    label: components["schemas"]["Label"];
                    /** Format: date */
                    since: string;
                    /** @description Of the fact that led there. */
                    revision: number;
                    milestone: string | null;
                    /** @description What was recorded in that state more than once. */
                    repeated: {
                        event: string;
                        label: components["schemas"]["Label"];
                        count: number;
                    }[];
                }[];
                ahead: {
                    state: string;
                    label: components["schemas"]["Label"];
                    milestone: string | null;
                }[];
            };
            managingBody?: string;
            approval?: {
                host?: string;
                totalVnd?: string;
            };
            appraisal?: {
                totalVnd?: string;
            };
            contract?: {
                number?: string;
                host?: string;
                effectiveFrom?: string;
                endsOn?: string;
                totalVnd?: string;
            };
            tranches?: {
                number?: number;
                amountVnd?: string;
            }[];
            acceptance?: {
                council?: {
                    membersTotal?: number;
                    establishedOn?: string;
                    members?: {
                        personId: string;
                        role: string;
                    }[];
                };
                rating?: string;
            };
            conflicted?: unknown[];
        };
        CaseEvents: {
            items: {
                id: string;
                revision: number;
                type: string;
                label: components["schemas"]["Label"];
                /** @description Of a request, its return or its recall: the step that was asked for. */
                concerns?: components["schemas"]["Label"];
                /** @description What it came to: a rating, a score, votes counted. */
                outcome?: components["schemas"]["Label"];
                reason?: string;
                /** @description What the day of its record is called. */
                dayLabel: components["schemas"]["Label"];
                /** Format: date */
                occurredOn: string;
                recordedAt: string;
                actor: string;
                actorLabel: components["schemas"]["Label"];
                /** @description Who countersigned it. */
                approvedByLabel?: components["schemas"]["Label"];
                /** @description Who wrote it down. */
                recordedByLabel: components["schemas"]["Label"];
                data: {
                    [key: string]: unknown;
                };
                /** @description JSON Schema of the data, as of a step: what each member and each choice is called. */
                form: Record<string, never>;
                /** @description Of persons whom the data name, by id as it stands there: those whom the reader may read by name. */
                names: {
                    [key: string]: string;
                };
                metadata: {
                    [key: string]: unknown;
                };
                /** @description Working days from its day to the day it was recorded. */
                lateBy?: number;
                imported?: boolean;
            }[];
            next: string | null;
        };
        CaseActions: {
            items: {
                command: string;
                label: components["schemas"]["Label"];
                /** @description What the day of its record is called. */
                dayLabel: components["schemas"]["Label"];
                /** @description What leads to its form is called. */
                button: components["schemas"]["Label"];
                event: string;
                /** @description It moves the case on to another state. */
                moves: boolean;
                form: Record<string, never>;
                /** @description What of the form the case says already, by name. */
                known: Record<string, never>;
                /** @description Steps that have to be recorded before it. */
                waitsFor: {
                    command: string;
                    label: components["schemas"]["Label"];
                }[];
                computed: {
                    field: string;
                    label: components["schemas"]["Label"];
                }[];
                /** @description Rules are told of it while its form is filled in (`dryRun: "rules"`). */
                rules: boolean;
                /** @description Something of it is kept from everybody until it is counted. */
                sealed: boolean;
                roles: string[];
                roleLabels: {
                    role: string;
                    label: components["schemas"]["Label"];
                }[];
                countersignerLabels: {
                    role: string;
                    label: components["schemas"]["Label"];
                }[];
                deadlines: {
                    starts: string[];
                    stops: string[];
                };
                source: string;
                borrowed: boolean;
                paper?: {
                    label: components["schemas"]["Label"];
                    certainty: string;
                    /** @description The member of the data that is the number of the paper itself. */
                    numberIn?: string;
                };
                /** @description Who acts, as letters have it too. */
                actor: {
                    role: string;
                    label: components["schemas"]["Label"];
                };
            }[];
            /** @description What of them the caller’s queue asks for, in its order. */
            called: {
                command: string;
                /** @description As in the queue: the caller does it. */
                mine: boolean;
                dueOn: string | null;
                /** @description Its day is the last on which it may be asked for: nobody has to. */
                isRight: boolean;
                /** @description Codes: what is one act on one call may be done for all of them. */
                cases: string[];
            }[];
            next: string | null;
        };
        Openings: {
            /** Format: date */
            today: string;
            items: {
                kind: string;
                command: string;
                label: components["schemas"]["Label"];
                /** @description What the day of its record is called. */
                dayLabel: components["schemas"]["Label"];
                /** @description What leads to its form is called. */
                button: components["schemas"]["Label"];
                event: string;
                /** @description It moves the case on to another state. */
                moves: boolean;
                form: Record<string, never>;
                /** @description What of the form the case says already, by name. */
                known: Record<string, never>;
                /** @description Steps that have to be recorded before it. */
                waitsFor: {
                    command: string;
                    label: components["schemas"]["Label"];
                }[];
                computed: {
                    field: string;
                    label: components["schemas"]["Label"];
                }[];
                /** @description Rules are told of it while its form is filled in (`dryRun: "rules"`). */
                rules: boolean;
                /** @description Something of it is kept from everybody until it is counted. */
                sealed: boolean;
                roles: string[];
                roleLabels: {
                    role: string;
                    label: components["schemas"]["Label"];
                }[];
                countersignerLabels: {
                    role: string;
                    label: components["schemas"]["Label"];
                }[];
                deadlines: {
                    starts: string[];
                    stops: string[];
                };
                source: string;
                borrowed: boolean;
                paper?: {
                    label: components["schemas"]["Label"];
                    certainty: string;
                    /** @description The member of the data that is the number of the paper itself. */
                    numberIn?: string;
                };
            }[];
            next: string | null;
        };
        CaseRows: {
            items: {
                code: string;
                kind: string;
                level: string | null;
                title: string;
                state: string;
                stateLabel: components["schemas"]["Label"];
                stateSince: string | null;
                milestone: string | null;
                closed: boolean;
                overdue: boolean;
                revision: number;
                nextDeadline: {
                    id: string;
                    /** Format: date */
                    dueOn: string;
                } | null;
                nextAct: {
                    label: components["schemas"]["Label"];
                    actor: {
                        role: string;
                        label: components["schemas"]["Label"];
                    };
                    /** @description As in the queue: the caller does it. */
                    mine: boolean;
                    /** @description The caller may record it, whoever has to do it. */
                    records: boolean;
                    countersigners: {
                        role: string;
                        label: components["schemas"]["Label"];
                    }[];
                    deadline: {
                        id: string;
                        label: components["schemas"]["Label"];
                        /** Format: date */
                        dueOn: string;
                    } | null;
                    /** @description Until it is due, or since it was; without a day: since it waits. */
                    workingDays: number;
                } | null;
                /** @description Of the contract, else of the approval or the appraisal. */
                sumVnd: string | null;
                sumAssumed: boolean;
            }[];
            next: string | null;
        };
        Milestones: {
            byMilestone: {
                registered: {
                    tasks: number;
                    overdue: number;
                };
                appraised: {
                    tasks: number;
                    overdue: number;
                };
                contracted: {
                    tasks: number;
                    overdue: number;
                };
                accepted: {
                    tasks: number;
                    overdue: number;
                };
            };
            closed: {
                tasks: number;
                overdue: number;
            };
            states: {
                state: string;
                stateLabel: components["schemas"]["Label"];
                tasks: number;
            }[];
        };
        Changes: {
            /** @description Opaque; to go on from. */
            position: string | null;
            /** @description Any case may have changed: the items are none of it. */
            reset: boolean;
            items: {
                kind: string;
                code: string;
                position: string;
            }[];
        };
        Search: {
            cases: {
                kind: string;
                code: string;
                title: string;
                state: {
                    name: string;
                    label: components["schemas"]["Label"];
                };
            }[];
            documents: {
                kind: string;
                code: string;
                title: string;
                /** @description Of the step that rests on it. */
                revision: number;
                event: {
                    name: string;
                    label: components["schemas"]["Label"];
                };
                /** Format: date */
                occurredOn: string;
                number: string | null;
                date: string | null;
                issuer: string | null;
                /** @description Names. */
                files: string[];
            }[];
        };
        ReportText: {
            quarter: string;
            /** Format: date */
            asOf: string;
            knownAt: string | null;
            simulated: boolean;
            text: {
                letterhead: {
                    parent: string;
                    issuer: string;
                    nation: string;
                    motto: string;
                    number: string;
                    dated: string;
                };
                type: string;
                subject: string;
                notes: string[];
                blocks: {
                    /** @enum {string} */
                    kind: "part" | "chapter" | "section" | "group" | "item";
                    /** @enum {string} */
                    from: "events" | "people";
                    runs: {
                        text?: string;
                        figure?: string;
                        italic?: boolean;
                        footnote?: number;
                    }[];
                }[];
                footnotes: {
                    text?: string;
                    figure?: string;
                    italic?: boolean;
                    footnote?: number;
                }[][];
                legend: string[];
            };
            sums: {
                /** @enum {string} */
                id: "tasks" | "dossiers" | "radiation";
                parts: number[];
                whole: number;
                /** @description Of the whole, what no part counts. */
                rest: number;
                /** @description What two parts count. */
                twice: number;
            }[];
            /** @description Figures that rest on a value somebody assumed. */
            assumed: number;
        };
        ExplainedFigure: {
            id: string;
            value: number;
            label: components["schemas"]["Label"];
            rule: components["schemas"]["Label"];
            counted: {
                kind: string;
                code: string;
                title: string;
                events: {
                    revision: number;
                    type: string;
                    label: components["schemas"]["Label"];
                    /** Format: date */
                    occurredOn: string;
                }[];
            }[];
            notCounted: {
                kind: string;
                code: string;
                title: string;
                why: components["schemas"]["Label"];
            }[];
        };
        CaseDocuments: {
            items: {
                revision: number;
                event: string;
                label: components["schemas"]["Label"];
                /** Format: date */
                occurredOn: string;
                /** @description What its regulation wants on paper; absent: no source read says what. */
                asked?: {
                    label: components["schemas"]["Label"];
                    /** @enum {string} */
                    certainty: "read" | "excerpt" | "recalled" | "given" | "unread";
                    source: string;
                    borrowed: boolean;
                };
                /** @description The number that the step itself gives the paper. */
                number?: string;
                document?: {
                    number: string;
                    /** Format: date */
                    date?: string;
                    issuer?: string;
                    signer?: string;
                    files: {
                        sha256: string;
                        /** @description Bytes. */
                        size: number;
                        type: string;
                        name?: string;
                        /** @description Nothing is stored under its hash. */
                        isGone: boolean;
                    }[];
                };
                /** @description Asked for, and not given. */
                missing: boolean;
                /** @description Revision of what voided it. */
                voidedBy?: number;
                /** @description Revisions of its corrections. */
                correctedBy: number[];
            }[];
            /** @description The steps that lead on, and what they will need. */
            ahead: {
                command: string;
                label: components["schemas"]["Label"];
                /** @description What its regulation wants on paper; absent: no source read says what. */
                asked?: {
                    label: components["schemas"]["Label"];
                    /** @enum {string} */
                    certainty: "read" | "excerpt" | "recalled" | "given" | "unread";
                    source: string;
                    borrowed: boolean;
                };
                encloses: {
                    command: string;
                    label: components["schemas"]["Label"];
                    isThere: boolean;
                }[];
            }[];
            next: string | null;
        };
        CasePeople: {
            items: {
                /** @enum {string} */
                part: "assigned" | "host" | "investigator" | "selection-council" | "acceptance-council";
                personId: string | null;
                /** @description Out of the vault, for who may read it. */
                name: string | null;
                positions: {
                    role: string;
                    organisation?: string;
                }[];
                role?: {
                    role: string;
                    label: components["schemas"]["Label"];
                };
                organisation?: string;
                /** Format: date */
                since: string;
                revision: number;
            }[];
            recorders: {
                personId: string | null;
                /** @description Out of the vault, for who may read it. */
                name: string | null;
                positions: {
                    role: string;
                    organisation?: string;
                }[];
                by: string;
                byLabel: components["schemas"]["Label"];
                events: number;
                /** @description How many of the events came in with a file. */
                imported: number;
            }[];
            /** @description Of the roles assigned, today or later; for who may read names. */
            substitutes: {
                personId: string | null;
                /** @description Out of the vault, for who may read it. */
                name: string | null;
                positions: {
                    role: string;
                    organisation?: string;
                }[];
                role: {
                    role: string;
                    label: components["schemas"]["Label"];
                };
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            }[];
            next: string | null;
        };
        DefinitionDiagram: {
            title: string;
            width: number;
            height: number;
            size: {
                title: number;
                small: number;
                lead: number;
                pad: number;
            };
            start: {
                x: number;
                y: number;
                width: number;
                height: number;
            };
            states: {
                x: number;
                y: number;
                width: number;
                height: number;
                state: string;
                label: components["schemas"]["Label"];
                lines: string[];
                milestone: string | null;
                end: ("outcome" | "done") | null;
            }[];
            arrows: {
                from: string | null;
                to: string;
                commands: string[];
                points: {
                    x: number;
                    y: number;
                }[];
                words: {
                    x: number;
                    y: number;
                    width: number;
                    height: number;
                    lines: string[];
                };
            }[];
        };
        LogVerification: {
            ok: boolean;
            streams: number;
            events: number;
            firstBad?: {
                stream: string;
                revision: number;
                why: string;
            };
        };
        WorkRow: {
            /** @enum {string} */
            group: "overdue" | "today" | "countersign" | "week" | "undated" | "later" | "waiting";
            /** @enum {string} */
            what: "act" | "countersign";
            /** @description The caller may do it; else another person or party is waited for. */
            mine: boolean;
            act: {
                command: string;
                label: components["schemas"]["Label"];
                /** @description What leads to its form is called. */
                button: components["schemas"]["Label"];
                /** @description It moves the case on to another state. */
                moves: boolean;
            } | null;
            cases: {
                kind: string;
                code: string;
                title: string;
            }[];
            level: string | null;
            state: {
                name: string;
                label: components["schemas"]["Label"];
            };
            milestone: string | null;
            /** @description Of several cases: the call for which it may be done at once. */
            callId: string | null;
            /**
             * Format: date
             * @description Since when the case stands where it stands, or the request waits.
             */
            since: string;
            overdue: boolean;
            /** @description Until it is due; overdue: since it was; without a day: since it waits. */
            workingDays: number;
            deadline: {
                id: string;
                label: components["schemas"]["Label"];
                occurrence: number | null;
                /** Format: date */
                dueOn: string;
                basis: string;
                provisional: boolean;
                term: {
                    count: number;
                    /** @enum {string} */
                    unit: "workingDays" | "days" | "months";
                } | null;
                started: {
                    type: string;
                    label: components["schemas"]["Label"];
                    on: string | null;
                } | null;
            } | null;
            actor: {
                role: string;
                label: components["schemas"]["Label"];
            };
            recorders: {
                role: string;
                label: components["schemas"]["Label"];
            }[];
            countersigners: {
                role: string;
                label: components["schemas"]["Label"];
            }[];
            /** @description Of a request: for /approvals/{approval}. */
            approval: string | null;
            requestedBy: string | null;
            /** @description By role, and by name to whom may read it. */
            requestedByLabel: components["schemas"]["Label"] | null;
            /** @description Of a request: whom one chose; null: any of the countersigners. */
            askedLabel: components["schemas"]["Label"] | null;
        };
        WorkAnswer: {
            kind: string;
            code: string;
            title: string;
            approval: string;
            command: string;
            label: components["schemas"]["Label"];
            /** @enum {string} */
            outcome: "countersigned" | "returned";
            /** @description Who countersigned or returned it. */
            by: components["schemas"]["Label"];
            /** @description The same; of the roles that may countersign it those they held then. */
            settler: {
                personId: string;
                /** @description For who may read it. */
                name: string | null;
                roles: {
                    role: string;
                    label: components["schemas"]["Label"];
                }[];
            };
            /** Format: date-time */
            at: string;
            /** @description Why it was returned. */
            reason: string | null;
            /** @description Of the fact that settled it. */
            revision: number;
        };
        WorkPage: {
            /** Format: date */
            today: string;
            /** Format: date-time */
            at: string;
            counts: {
                all: number;
                overdue: number;
                today: number;
                countersign: number;
                week: number;
                undated: number;
                later: number;
                waiting: number;
            };
            /** @description As counted, and what the caller is asked to countersign by the day of its act. */
            pressing: {
                overdue: number;
                today: number;
            };
            /** @description What became, in the last seven days, of what the caller asked a second person for. */
            answers: components["schemas"]["WorkAnswer"][];
            items: components["schemas"]["WorkRow"][];
            next: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    TasksController_eligibility: {
        parameters: {
            query?: {
                dossier?: string;
                investigator?: string;
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
            };
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
                content?: never;
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksController_list: {
        parameters: {
            query?: {
                kind?: "task" | "dossier";
                milestone?: "registered" | "appraised" | "contracted" | "accepted";
                state?: "Proposed" | "Ordered" | "CallOpen" | "CallClosed" | "DossiersOpened" | "Recommended" | "Appraised" | "Approved" | "InExecution" | "Paused" | "AcceptanceSubmitted" | "AcceptanceCouncil" | "Passed" | "ResultRegistered" | "Recognised" | "Liquidated" | "Archived" | "NotOrdered" | "SelectionFailed" | "Cancelled" | "Refused" | "Withdrawn" | "Terminated" | "FailedAcceptance" | "Received" | "Resolved";
                level?: "provincial" | "facility";
                closed?: boolean;
                overdue?: boolean;
                assignee?: string;
                q?: string;
                sort?: "code" | "-code" | "title" | "-title" | "nextDeadline" | "-nextDeadline" | "stateSince" | "-stateSince" | "openedOn" | "-openedOn" | "milestone" | "-milestone";
                cursor?: string;
                limit?: number;
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
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
                    "application/json": components["schemas"]["CaseRows"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksController_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body: the same answer and one effect, for the life of the case. */
                "Idempotency-Key"?: string;
                /** @description The revision the caller saw, as ETag gave it. Another one is answered 412. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["task-record"];
            };
        };
        responses: {
            /** @description A dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryAnswer"] | components["schemas"]["RulesAnswer"];
                };
            };
            201: {
                headers: {
                    /** @description The revision after the command, quoted. */
                    ETag?: string;
                    /** @description Where the case is found. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksController_record: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body: the same answer and one effect, for the life of the case. */
                "Idempotency-Key"?: string;
                /** @description The revision the caller saw, as ETag gave it. Another one is answered 412. */
                "If-Match"?: string;
            };
            path: {
                id: string;
                command: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["task-command"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The revision after the command, quoted. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["DryAnswer"] | components["schemas"]["RulesAnswer"];
                };
            };
            /** @description A second person is asked to countersign it. */
            202: {
                headers: {
                    /** @description The revision after the command, quoted. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestedAnswer"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksController_settle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body: the same answer and one effect, for the life of the case. */
                "Idempotency-Key"?: string;
                /** @description The revision the caller saw, as ETag gave it. Another one is answered 412. */
                "If-Match"?: string;
            };
            path: {
                id: string;
                approval: string;
                settling: "countersign" | "return" | "recall";
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Settling"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The revision after the command, quoted. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["DryAnswer"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksController_show: {
        parameters: {
            query?: {
                asOf?: string;
                knownAt?: string;
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
            };
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
                    "application/json": components["schemas"]["ShownCase"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksController_events: {
        parameters: {
            query?: {
                asOf?: string;
                knownAt?: string;
                cursor?: string;
                limit?: number;
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
            };
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
                    "application/json": components["schemas"]["CaseEvents"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksController_diff: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
            };
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
                content?: never;
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksController_actions: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
            };
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
                    "application/json": components["schemas"]["CaseActions"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksController_documents: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
            };
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
                    "application/json": components["schemas"]["CaseDocuments"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksController_people: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
            };
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
                    "application/json": components["schemas"]["CasePeople"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksController_file: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
            };
            header?: never;
            path: {
                sha256: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, to be saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossiersController_list: {
        parameters: {
            query?: {
                kind?: "task" | "dossier";
                milestone?: "registered" | "appraised" | "contracted" | "accepted";
                state?: "Proposed" | "Ordered" | "CallOpen" | "CallClosed" | "DossiersOpened" | "Recommended" | "Appraised" | "Approved" | "InExecution" | "Paused" | "AcceptanceSubmitted" | "AcceptanceCouncil" | "Passed" | "ResultRegistered" | "Recognised" | "Liquidated" | "Archived" | "NotOrdered" | "SelectionFailed" | "Cancelled" | "Refused" | "Withdrawn" | "Terminated" | "FailedAcceptance" | "Received" | "Resolved";
                level?: "provincial" | "facility";
                closed?: boolean;
                overdue?: boolean;
                assignee?: string;
                q?: string;
                sort?: "code" | "-code" | "title" | "-title" | "nextDeadline" | "-nextDeadline" | "stateSince" | "-stateSince" | "openedOn" | "-openedOn" | "milestone" | "-milestone";
                cursor?: string;
                limit?: number;
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
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
                    "application/json": components["schemas"]["CaseRows"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossiersController_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body: the same answer and one effect, for the life of the case. */
                "Idempotency-Key"?: string;
                /** @description The revision the caller saw, as ETag gave it. Another one is answered 412. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["dossier-record"];
            };
        };
        responses: {
            /** @description A dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryAnswer"] | components["schemas"]["RulesAnswer"];
                };
            };
            201: {
                headers: {
                    /** @description The revision after the command, quoted. */
                    ETag?: string;
                    /** @description Where the case is found. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossiersController_record: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body: the same answer and one effect, for the life of the case. */
                "Idempotency-Key"?: string;
                /** @description The revision the caller saw, as ETag gave it. Another one is answered 412. */
                "If-Match"?: string;
            };
            path: {
                id: string;
                command: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["dossier-command"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The revision after the command, quoted. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["DryAnswer"] | components["schemas"]["RulesAnswer"];
                };
            };
            /** @description A second person is asked to countersign it. */
            202: {
                headers: {
                    /** @description The revision after the command, quoted. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestedAnswer"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossiersController_settle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body: the same answer and one effect, for the life of the case. */
                "Idempotency-Key"?: string;
                /** @description The revision the caller saw, as ETag gave it. Another one is answered 412. */
                "If-Match"?: string;
            };
            path: {
                id: string;
                approval: string;
                settling: "countersign" | "return" | "recall";
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Settling"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The revision after the command, quoted. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["DryAnswer"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossiersController_show: {
        parameters: {
            query?: {
                asOf?: string;
                knownAt?: string;
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
            };
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
                    "application/json": components["schemas"]["ShownCase"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossiersController_events: {
        parameters: {
            query?: {
                asOf?: string;
                knownAt?: string;
                cursor?: string;
                limit?: number;
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
            };
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
                    "application/json": components["schemas"]["CaseEvents"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossiersController_diff: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
            };
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
                content?: never;
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossiersController_actions: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
            };
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
                    "application/json": components["schemas"]["CaseActions"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossiersController_documents: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
            };
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
                    "application/json": components["schemas"]["CaseDocuments"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossiersController_people: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
            };
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
                    "application/json": components["schemas"]["CasePeople"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossiersController_file: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
            };
            header?: never;
            path: {
                sha256: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, to be saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeadlinesController_list: {
        parameters: {
            query?: {
                task?: string;
                status?: "open" | "met" | "late" | "cancelled";
                dueBefore?: string;
                overdue?: boolean;
                asOf?: string;
                cursor?: string;
                limit?: number;
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
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
                    "application/json": components["schemas"]["Page"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkController_list: {
        parameters: {
            query?: {
                group?: "overdue" | "today" | "countersign" | "week" | "undated" | "later" | "waiting";
                level?: "provincial" | "facility";
                q?: string;
                cursor?: string;
                limit?: number;
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
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
                    "application/json": components["schemas"]["WorkPage"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MilestonesController_count: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
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
                    "application/json": components["schemas"]["Milestones"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChangesController_changes: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
            };
            header?: {
                "Last-Event-ID"?: string;
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
                content: {
                    "application/json": components["schemas"]["Changes"];
                    "text/event-stream": string;
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SearchController_find: {
        parameters: {
            query?: {
                q?: string;
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
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
                    "application/json": components["schemas"]["Search"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpeningsController_list: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
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
                    "application/json": components["schemas"]["Openings"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportsController_quarterly: {
        parameters: {
            query?: {
                asOf?: string;
                knownAt?: string;
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
            };
            header?: never;
            path: {
                quarter: string;
            };
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
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportsController_text: {
        parameters: {
            query?: {
                asOf?: string;
                knownAt?: string;
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
            };
            header?: never;
            path: {
                quarter: string;
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
                    "application/json": components["schemas"]["ReportText"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportsController_figure: {
        parameters: {
            query?: {
                asOf?: string;
                knownAt?: string;
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
            };
            header?: never;
            path: {
                quarter: string;
                figure: string;
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
                    "application/json": components["schemas"]["ExplainedFigure"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DefinitionsController_list: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
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
                    "application/json": components["schemas"]["Page"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DefinitionsController_show: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
            };
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
                content?: never;
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DefinitionsController_diagram: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
            };
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
                    "application/json": components["schemas"]["DefinitionDiagram"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_take: {
        parameters: {
            query?: {
                dryRun?: boolean;
            };
            header?: {
                /** @description The same key with the same body: the same answer and one effect, for the life of the case. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": unknown[];
                "application/x-ndjson": string;
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description A dry run; its refused rows as a file where that is accepted before JSON. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPlan"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A second person is asked to countersign it. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRequest"];
                };
            };
            /** @description The refused rows were asked for as a file, and none was refused. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An empty list of tasks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_list: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
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
                    "application/json": components["schemas"]["ImportApprovals"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_show: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
            };
            header?: never;
            path: {
                approval: string;
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
                    "application/json": components["schemas"]["ShownImport"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The refused rows were asked for as a file, and none was refused. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                approval: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, to be saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_settle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body: the same answer and one effect, for the life of the case. */
                "Idempotency-Key"?: string;
            };
            path: {
                approval: string;
                settling: "countersign" | "return" | "recall";
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Settling"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"] | components["schemas"]["ImportApproval"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CalendarController_list: {
        parameters: {
            query?: {
                asOf?: string;
                knownAt?: string;
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
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
                    "application/json": components["schemas"]["Page"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CalendarController_declare: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body: the same answer and one effect, for the life of the case. */
                "Idempotency-Key"?: string;
                /** @description The revision the caller saw, as ETag gave it. Another one is answered 412. */
                "If-Match"?: string;
            };
            path: {
                command: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["calendar-command"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The revision after the command, quoted. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["DryAnswer"] | components["schemas"]["RulesAnswer"];
                };
            };
            /** @description A second person is asked to countersign it. */
            202: {
                headers: {
                    /** @description The revision after the command, quoted. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestedAnswer"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CalendarController_waiting: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
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
                    "application/json": components["schemas"]["Page"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CalendarController_settle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body: the same answer and one effect, for the life of the case. */
                "Idempotency-Key"?: string;
                /** @description The revision the caller saw, as ETag gave it. Another one is answered 412. */
                "If-Match"?: string;
            };
            path: {
                approval: string;
                settling: "countersign" | "return" | "recall";
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Settling"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The revision after the command, quoted. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["DryAnswer"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProfileController_show: {
        parameters: {
            query?: {
                asOf?: string;
                knownAt?: string;
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
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
                content?: never;
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProfileController_declare: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body: the same answer and one effect, for the life of the case. */
                "Idempotency-Key"?: string;
                /** @description The revision the caller saw, as ETag gave it. Another one is answered 412. */
                "If-Match"?: string;
            };
            path: {
                command: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["profile-command"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The revision after the command, quoted. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["DryAnswer"] | components["schemas"]["RulesAnswer"];
                };
            };
            /** @description A second person is asked to countersign it. */
            202: {
                headers: {
                    /** @description The revision after the command, quoted. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestedAnswer"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProfileController_waiting: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
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
                    "application/json": components["schemas"]["Page"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProfileController_settle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body: the same answer and one effect, for the life of the case. */
                "Idempotency-Key"?: string;
                /** @description The revision the caller saw, as ETag gave it. Another one is answered 412. */
                "If-Match"?: string;
            };
            path: {
                approval: string;
                settling: "countersign" | "return" | "recall";
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Settling"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The revision after the command, quoted. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["DryAnswer"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FilesController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredFile"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BulkController_record: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of the whole; the key of each task is this, a slash and its code. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["task-bulk"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswer"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RemindersController_list: {
        parameters: {
            query?: {
                task?: string;
                status?: "pending" | "sent" | "cancelled" | "failed";
                cursor?: string;
                limit?: number;
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
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
                    "application/json": components["schemas"]["Page"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RemindersController_why: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
            };
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
                content?: never;
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RemindersController_reconcile: {
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
                content?: never;
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionController_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Tên đăng nhập */
                    username: string;
                    /** Mật khẩu */
                    password: string;
                    /** Mã xác thực */
                    code?: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionController_ways: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
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
                    "application/json": components["schemas"]["WaysIn"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OidcController_begin: {
        parameters: {
            query?: {
                returnTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the page of the provider. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OidcController_end: {
        parameters: {
            query?: {
                code?: string;
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Logged in: to where the try was to lead. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MeController_show: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
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
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MeController_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Mật khẩu */
                    current: string;
                    /** Mật khẩu mới */
                    password: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MeController_confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Mã xác thực */
                    code: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MeController_offerSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Mật khẩu */
                    current: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MeController_dropSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Mật khẩu */
                    current: string;
                    /** Mã xác thực */
                    code: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TokensController_list: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
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
                content?: never;
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TokensController_issue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Vai trò
                     * @enum {string}
                     */
                    role: "program-manager" | "head-of-division" | "director" | "provincial-committee" | "accountant" | "council-secretary" | "council-member" | "one-stop-officer" | "facility-manager" | "host" | "auditor" | "administrator";
                    /**
                     * Hết hạn
                     * Format: date
                     */
                    expiresOn?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TokensController_revoke: {
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
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
                content?: never;
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleController_show: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
            };
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
                content?: never;
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditController_acts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
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
                content?: never;
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditController_verify: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the views are waited for, at most 5 s. */
                after?: string;
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
                    "application/json": components["schemas"]["LogVerification"];
                };
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HealthController_live: {
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
                content?: never;
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HealthController_ready: {
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
                content?: never;
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MetricsController_metrics: {
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
                content?: never;
            };
            /** @description RFC 9457 problem details, in the language of Accept-Language (vi, en). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
