CREATE TABLE "kysely_migration" ("name" varchar(255) not null primary key, "timestamp" varchar(255) not null);
CREATE TABLE "kysely_migration_lock" ("id" varchar(255) not null primary key, "is_locked" integer default 0 not null);
CREATE TABLE "user" ("id" text primary key, "name" text not null, "created_at" text not null, "name_key" text, "password" text, "entered_at" text);
CREATE TABLE "content_version" ("id" text primary key, "kind" text not null, "content_id" text not null, "hash" text not null, "source" text not null, "created_at" text not null, constraint "content_version_hash" unique ("kind", "content_id", "hash"));
CREATE TABLE "publication" ("id" integer primary key autoincrement, "kind" text not null, "content_id" text not null, "version" text references "content_version" ("id"), "origin" text not null, "published_at" text not null, "actor" text, "note" text, "reason" text);
CREATE TABLE "conversation" ("id" text primary key, "owner" text not null references "user" ("id"), "persona_version" text references "content_version" ("id"), "rubric_version" text not null references "content_version" ("id"), "card" text not null, "seed" integer not null, "language" text not null, "difficulty" text not null, "feedback" text not null, "memory" text, "after" text references "conversation" ("id"), "branched_from" text references "conversation" ("id"), "branched_turn" integer, "engine" text not null, "hints" integer default 0 not null, "started_at" text not null, "ended_at" text, "outcome" text, "epilogue" text, "debrief" text, assignment text, kind text not null default 'practice');
CREATE TABLE "turn" ("conversation" text not null references "conversation" ("id"), "turn" integer not null, "speaker" text not null, "text" text not null, "reply_id" text, "said_at" text not null, "name" text, "start_ms" integer, constraint "turn_number" primary key ("conversation", "turn"), constraint "turn_reply" unique ("conversation", "reply_id"));
CREATE TABLE "reading" ("conversation" text not null, "turn" integer not null, "set" integer not null, "reader" text not null, "reading" text not null, "shift" text, "counts_from" integer, constraint "reading_set" primary key ("conversation", "turn", "set"), constraint "reading_turn" foreign key ("conversation", "turn") references "turn" ("conversation", "turn"));
CREATE TABLE "marks" ("conversation" text not null, "turn" integer not null, "set" integer not null, "source" text not null, "marks" text not null, constraint "marks_set" primary key ("conversation", "turn", "set"), constraint "marks_turn" foreign key ("conversation", "turn") references "turn" ("conversation", "turn"));
CREATE TABLE "state" ("conversation" text not null references "conversation" ("id"), "turn" integer not null, "trust" real not null, "state" text not null, constraint "state_turn" primary key ("conversation", "turn"));
CREATE TABLE "plan" ("conversation" text not null references "conversation" ("id"), "turn" integer not null, "plan" text not null, constraint "plan_turn" primary key ("conversation", "turn"));
CREATE TABLE "user_role" ("user" text not null references "user" ("id"), "role" text not null, constraint "user_role_once" primary key ("user", "role"));
CREATE TABLE "group" ("id" text primary key, "name" text not null, "created_at" text not null);
CREATE TABLE "membership" ("group" text not null references "group" ("id"), "user" text not null references "user" ("id"), constraint "membership_once" primary key ("group", "user"));
CREATE TABLE "session" ("id" text primary key, "secret_hash" text not null unique, "user" text not null references "user" ("id"), "kind" text not null, "label" text not null, "role" text, "created_at" text not null, "seen_at" text not null, "expires_at" text not null, "revoked_at" text);
CREATE TABLE "link" ("id" text primary key, "secret_hash" text not null unique, "kind" text not null, "user" text references "user" ("id"), "role" text, "groups" text not null, "created_at" text not null, "expires_at" text not null, "closed_at" text);
CREATE TABLE "attempt" ("key" text primary key, "failures" integer not null, "last_at" text not null, "locked_until" text not null);
CREATE TABLE "submission" ("conversation" text primary key references "conversation" ("id"), "submitted_at" text not null, via text not null default 'submitted', assignment text, returned_at text);
CREATE TABLE "audit" ("id" integer primary key autoincrement, "at" text not null, "action" text not null, "actor" text, "subject" text, "detail" text not null);
CREATE TABLE "identity" ("issuer" text not null, "subject" text not null, "user" text not null references "user" ("id"), constraint "identity_once" primary key ("issuer", "subject"));
CREATE TABLE "model_call" ("id" integer primary key autoincrement, "conversation" text not null references "conversation" ("id"), "turn" integer not null, "purpose" text not null, "model" text not null, "call" text not null, "at" text not null);
CREATE TABLE "result" ("conversation" text primary key references "conversation" ("id"), "owner" text not null, "ended_at" text not null, "persona" text not null, "scene" text not null, "rubric" text not null, "branched" integer not null, "outcome" text not null, "trust" real not null, "level" real, "score" real, "replies" integer not null, "result" text not null);
CREATE TABLE review (
      conversation text not null references conversation (id), coach text not null,
      blind integer not null default 0, seen integer not null default 0, begun_at text, returned_at text,
      primary key (conversation, coach)) without rowid;
CREATE TABLE coach_level (
      id integer primary key autoincrement, conversation text not null references conversation (id),
      turn integer not null, dimension text not null, coach text not null, level integer, score real not null,
      reason text, blind integer not null, dispute text, engine_level real, rubric_version text not null, at text not null);
CREATE TABLE comment (
      id text primary key, conversation text not null references conversation (id), turn integer not null,
      start integer, "end" integer, text text not null, coach text not null, at text not null);
CREATE TABLE summary (
      id integer primary key autoincrement, conversation text not null references conversation (id),
      text text not null, coach text not null, at text not null);
CREATE TABLE exemplary (
      id text primary key, conversation text not null references conversation (id), owner text not null,
      from_turn integer not null, to_turn integer not null, dimension text, note text not null, coach text not null,
      at text not null, consent text not null default 'none', named integer not null default 0);
CREATE TABLE dispute (
      id text primary key, conversation text not null references conversation (id), turn integer not null,
      dimension text not null, level real, reason text not null, at text not null, status text not null default 'open',
      answer text, answer_level integer, answered_by text, answered_at text);
CREATE TABLE uncertain (
      conversation text not null references conversation (id), turn integer not null, dimension text not null,
      reason text not null, primary key (conversation, turn, dimension)) without rowid;
CREATE TABLE queue (
      conversation text primary key references conversation (id), owner text not null, source text not null default 'practice',
      persona text not null, since text not null, via text, assignment text, disputed integer not null, uncertain integer not null, about text not null default ' ');
CREATE TABLE notice (
      id integer primary key autoincrement, "user" text not null, at text not null, kind text not null,
      conversation text not null references conversation (id), coach text not null, about text, read integer not null default 0);
CREATE TABLE assignment (
      id text primary key, coach text not null, title text not null, note text not null,
      persona_version text not null references content_version (id), rubric_version text not null references content_version (id),
      card text not null, difficulty text not null, feedback text not null, language text, seed integer,
      attempts integer, takes text not null, pass text, hints integer not null, rewind integer not null,
      due_at text, created_at text not null, closed_at text);
CREATE TABLE assignment_to (
      assignment text not null references assignment (id), kind text not null, target text not null,
      primary key (kind, target, assignment)) without rowid;
CREATE TABLE "drill" ("id" text primary key, "owner" text not null, "rubric_version" text not null, "dimension" text not null, "language" text not null, "started_at" text not null, "done_at" text);
CREATE TABLE "drill_moment" ("drill" text not null references "drill" ("id"), "moment" integer not null, "conversation" text references "conversation" ("id"), "ref" text not null, constraint "drill_moment_key" primary key ("drill", "moment"));
CREATE TABLE "drill_try" ("drill" text not null references "drill" ("id"), "moment" integer not null, "try" integer not null, "text" text not null, "reading" text not null, "mark" text not null, "at" text not null, constraint "drill_try_key" primary key ("drill", "moment", "try"));
CREATE TABLE statement_due (conversation text primary key, revision integer not null default 1) without rowid;
CREATE TABLE statement_sent (
      conversation text not null, id text not null, at text not null, state text not null default 'telling',
      primary key (conversation, id)) without rowid;
CREATE TABLE "draft" ("id" text primary key, "kind" text not null, "content_id" text not null, "text" text not null, "revision" integer not null, "based_on" text references "content_version" ("id"), "created_by" text not null, "created_at" text not null, "updated_by" text not null, "updated_at" text not null, constraint "draft_content" unique ("kind", "content_id"));
CREATE TABLE labelled_set (
      id text primary key, name text not null, origin text not null, made_by text, at text not null,
      lines integer not null, replies integer not null, raters integer not null, text text not null);
CREATE TABLE certificate (
      version text not null references content_version (id), reader text not null, sets text not null,
      at text not null, certificate text not null, primary key (version, reader, sets)) without rowid;
CREATE INDEX "publication_latest" on "publication" ("kind", "content_id", "id");
CREATE INDEX "conversation_list" on "conversation" ("owner", "started_at", "id");
CREATE UNIQUE INDEX "user_name" on "user" ("name_key");
CREATE INDEX "membership_user" on "membership" ("user");
CREATE INDEX "session_user" on "session" ("user");
CREATE INDEX "identity_user" on "identity" ("user");
CREATE INDEX "model_call_turn" on "model_call" ("conversation", "turn");
CREATE INDEX "result_owner" on "result" ("owner", "ended_at", "conversation");
CREATE INDEX conversation_going on conversation (owner, started_at, id) where ended_at is null;
CREATE INDEX review_coach on review (coach);
CREATE INDEX coach_level_reply on coach_level (conversation, turn, dimension);
CREATE INDEX coach_level_coach on coach_level (coach);
CREATE INDEX coach_level_blind on coach_level (rubric_version, id) where blind = 1;
CREATE INDEX comment_conversation on comment (conversation, turn);
CREATE INDEX comment_coach on comment (coach);
CREATE INDEX summary_conversation on summary (conversation);
CREATE INDEX summary_coach on summary (coach);
CREATE INDEX exemplary_conversation on exemplary (conversation);
CREATE INDEX exemplary_coach on exemplary (coach);
CREATE INDEX exemplary_library on exemplary (owner, at, id) where consent = 'given';
CREATE INDEX dispute_conversation on dispute (conversation);
CREATE INDEX dispute_answered on dispute (answered_by) where answered_by is not null;
CREATE UNIQUE INDEX dispute_open on dispute (conversation, turn, dimension) where status = 'open';
CREATE INDEX queue_owner on queue (owner, since, conversation, via, disputed, uncertain, persona, about);
CREATE INDEX notice_user on notice ("user", id);
CREATE INDEX notice_unread on notice ("user") where read = 0;
CREATE INDEX notice_conversation on notice (conversation);
CREATE INDEX assignment_coach on assignment (coach);
CREATE INDEX assignment_to_assignment on assignment_to (assignment);
CREATE INDEX conversation_assignment on conversation (assignment, owner) where assignment is not null;
CREATE INDEX conversation_calls on conversation (owner, started_at, id) where kind = 'call';
CREATE INDEX "drill_owner" on "drill" ("owner", "started_at", "id");
CREATE INDEX "drill_moment_conversation" on "drill_moment" ("conversation");
CREATE INDEX "conversation_persona_version" on "conversation" ("persona_version");
CREATE INDEX "conversation_rubric_version" on "conversation" ("rubric_version");
INSERT INTO "kysely_migration" ("name", "timestamp") VALUES ('0001-foundations', '2026-11-23T14:20:52.481Z');
INSERT INTO "kysely_migration" ("name", "timestamp") VALUES ('0002-accounts', '2026-11-27T06:40:17.753Z');
INSERT INTO "kysely_migration" ("name", "timestamp") VALUES ('0003-identities', '2026-11-27T07:10:00.000Z');
INSERT INTO "kysely_migration" ("name", "timestamp") VALUES ('0004-model-readings', '2026-11-27T07:47:55.566Z');
INSERT INTO "kysely_migration" ("name", "timestamp") VALUES ('0005-visible-names', '2026-11-27T09:40:00.000Z');
INSERT INTO "kysely_migration" ("name", "timestamp") VALUES ('0006-progress', '2026-11-27T10:00:00.000Z');
INSERT INTO "kysely_migration" ("name", "timestamp") VALUES ('0007-reviews', '2026-11-27T12:00:00.000Z');
INSERT INTO "kysely_migration" ("name", "timestamp") VALUES ('0008-assignments', '2026-11-27T13:00:00.000Z');
INSERT INTO "kysely_migration" ("name", "timestamp") VALUES ('0009-calls', '2026-11-27T14:00:00.000Z');
INSERT INTO "kysely_migration" ("name", "timestamp") VALUES ('0010-drills', '2026-11-27T15:00:00.000Z');
INSERT INTO "kysely_migration" ("name", "timestamp") VALUES ('0011-statements', '2026-11-27T16:00:00.000Z');
INSERT INTO "kysely_migration" ("name", "timestamp") VALUES ('0012-drafts', '2026-11-27T17:13:03.178Z');
INSERT INTO "kysely_migration" ("name", "timestamp") VALUES ('0013-calibration', '2026-11-27T17:37:56.106Z');
INSERT INTO "kysely_migration" ("name", "timestamp") VALUES ('0014-statement-intents', '2026-11-27T17:30:00.000Z');
INSERT INTO "kysely_migration_lock" ("id", "is_locked") VALUES ('migration_lock', 0);
INSERT INTO "user" ("id", "name", "created_at", "name_key", "password", "entered_at") VALUES ('local', 'Berta Sandoval', '2026-11-23T14:20:52.479Z', 'berta sandoval', NULL, '2026-01-02T08:00:00.000Z');
INSERT INTO "user" ("id", "name", "created_at", "name_key", "password", "entered_at") VALUES ('anna', 'Anna Vogt', '2026-01-02T09:00:00.000Z', 'anna vogt', '$argon2id$v=19$m=19456,t=2,p=1$IWj5gyc4W19f1VLppw5rlA$jV0CYe2w7dh0xps8kaj7nb+81xDuxEVW2tpOPDDL+eY', '2026-01-02T09:00:00.000Z');
INSERT INTO "content_version" ("id", "kind", "content_id", "hash", "source", "created_at") VALUES ('6df640be-2031-43e0-924e-5ce79391b53c', 'persona', 'shopper', '6b7ec5627947f8986b79e4d40450f72e10b83840878ad7eb08bad8b4b174a5b0', 'id: shopper
name: Paul Reed
title:
  en: Buyer of a lamp
  fr: "[fr] Buyer of a lamp"
tagline:
  en: Wants one lamp.
  fr: "[fr] Wants one lamp."
trains:
  - listening
challenge: 1
character:
  background: A man who wants a lamp.
  wants: A lamp.
  fears: The dark.
  hides: His father is going blind.
  voice:
    en: Plain.
    fr: "[fr] Plain."
  neverSays:
    - Great question.
  opensUp:
    - Being listened to.
  shutsDown:
    - Being pushed.
depths:
  situation: 38
  worry: 50
  stake: 60
walksOutBelow: 15
longWinded: 90
effects: {}
scenes:
  - id: shop
    title:
      en: The shop
      fr: "[fr] The shop"
    brief:
      en: A lamp shop.
      fr: "[fr] A lamp shop."
    goal:
      en: Help him choose.
      fr: "[fr] Help him choose."
    factSheet:
      - id: offer
        kind: offer
        text:
          en: The Luma lamp.
          fr: "[fr] The Luma lamp."
        about:
          en:
            - Luma
          fr:
            - Luma
      - id: price
        kind: price
        text:
          en: It costs 80.
          fr: "[fr] It costs 80."
        about:
          en:
            - costs eighty
          fr:
            - coûte quatre-vingts
      - id: no-stock
        kind: limit
        text:
          en: No reading lamps.
          fr: "[fr] No reading lamps."
        about:
          en:
            - don''t stock it
          fr:
            - n''en avons pas
      - id: rival
        kind: rival
        text:
          en: Brandt sells reading lamps.
          fr: "[fr] Brandt sells reading lamps."
        about:
          en:
            - Brandt
          fr:
            - Brandt
    openings:
      - says:
          en:
            - Evening.
            - Good evening.
          fr:
            - "[fr] Evening."
            - "[fr] Good evening."
    start:
      credibility: 35
      reliability: 35
      intimacy: 20
      selfOrientation: 55
    patience: 12
    carries: 0.8
    businessIsOut: false
    outcomes:
      - id: sent-on
        kind: referral
        title:
          en: Sent on
          fr: "[fr] Sent on"
        when:
          repliesAtLeast: 3
          trustAtLeast: 45
          disclosed:
            - rival
        concludes: true
        says:
          en:
            - I will go there then.
          fr:
            - "[fr] I will go there then."
        epilogue:
          en: He came back.
          fr: "[fr] He came back."
      - id: stormed-out
        kind: breakdown
        title:
          en: Out
          fr: "[fr] Out"
        causes:
          - walk-out
        concludes: false
        says:
          en:
            - Enough.
          fr:
            - "[fr] Enough."
        epilogue:
          en: He left.
          fr: "[fr] He left."
      - id: left
        kind: none
        title:
          en: Left
          fr: "[fr] Left"
        concludes: false
        says:
          en:
            - I have to go.
          fr:
            - "[fr] I have to go."
        epilogue:
          en: Nothing came of it.
          fr: "[fr] Nothing came of it."
  - id: call
    title:
      en: The call
      fr: L''appel
    brief:
      en: A lamp shop.
      fr: "[fr] A lamp shop."
    goal:
      en: Help him choose.
      fr: "[fr] Help him choose."
    factSheet:
      - id: offer
        kind: offer
        text:
          en: The Luma lamp.
          fr: "[fr] The Luma lamp."
        about:
          en:
            - Luma
          fr:
            - Luma
      - id: price
        kind: price
        text:
          en: It costs 80.
          fr: "[fr] It costs 80."
        about:
          en:
            - costs eighty
          fr:
            - coûte quatre-vingts
      - id: no-stock
        kind: limit
        text:
          en: No reading lamps.
          fr: "[fr] No reading lamps."
        about:
          en:
            - don''t stock it
          fr:
            - n''en avons pas
      - id: rival
        kind: rival
        text:
          en: Brandt sells reading lamps.
          fr: "[fr] Brandt sells reading lamps."
        about:
          en:
            - Brandt
          fr:
            - Brandt
    openings: []
    start:
      credibility: 35
      reliability: 35
      intimacy: 20
      selfOrientation: 55
    patience: 12
    carries: 0.8
    businessIsOut: false
    outcomes:
      - id: sent-on
        kind: referral
        title:
          en: Sent on
          fr: "[fr] Sent on"
        when:
          repliesAtLeast: 3
          trustAtLeast: 45
          disclosed:
            - rival
        concludes: true
        says:
          en:
            - I will go there then.
          fr:
            - "[fr] I will go there then."
        epilogue:
          en: He came back.
          fr: "[fr] He came back."
      - id: stormed-out
        kind: breakdown
        title:
          en: Out
          fr: "[fr] Out"
        causes:
          - walk-out
        concludes: false
        says:
          en:
            - Enough.
          fr:
            - "[fr] Enough."
        epilogue:
          en: He left.
          fr: "[fr] He left."
      - id: left
        kind: none
        title:
          en: Left
          fr: "[fr] Left"
        concludes: false
        says:
          en:
            - I have to go.
          fr:
            - "[fr] I have to go."
        epilogue:
          en: Nothing came of it.
          fr: "[fr] Nothing came of it."
facts:
  - id: lamp
    depth: surface
    about:
      en:
        - lamp
        - light
      fr:
        - lampe
        - lumière
    asked:
      en:
        - What are you looking for?
        - Which lamp do you want?
      fr:
        - Que cherchez-vous ?
    says:
      en:
        - A reading lamp.
        - One to read by.
      fr:
        - "[fr] A reading lamp."
        - "[fr] One to read by."
    leadsTo:
      - father
  - id: father
    depth: situation
    about:
      en:
        - father
        - dad
        - present
      fr:
        - père
        - cadeau
    asked:
      en:
        - Who is it for?
        - Is it a present?
      fr:
        - C''est pour qui ?
    says:
      en:
        - For my father.
        - My old man.
      fr:
        - "[fr] For my father."
        - "[fr] My old man."
    guarded:
      en:
        - For somebody.
        - Does it matter?
      fr:
        - "[fr] For somebody."
        - "[fr] Does it matter?"
    leadsTo:
      - eyes
  - id: eyes
    depth: worry
    about:
      en:
        - eyes
        - sight
      fr:
        - yeux
        - vue
    asked:
      en:
        - What worries you about him?
        - How are his eyes?
      fr:
        - Qu''est-ce qui vous inquiète ?
    says:
      en:
        - His eyes are going.
      fr:
        - "[fr] His eyes are going."
    guarded:
      en:
        - Nothing worries me.
      fr:
        - "[fr] Nothing worries me."
    leadsTo:
      - last-book
  - id: last-book
    depth: stake
    about:
      en:
        - book
        - together
      fr:
        - livre
        - ensemble
    asked:
      en:
        - What would it mean to you?
      fr:
        - Que représente-t-elle pour vous ?
    says:
      en:
        - We have one book left to read together.
      fr:
        - "[fr] We have one book left to read together."
    guarded:
      en:
        - It would mean a lamp.
      fr:
        - "[fr] It would mean a lamp."
    leadsTo: []
  - id: padding-0
    depth: surface
    about:
      en:
        - padding0
      fr:
        - remplissage0
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 0.
      fr:
        - "[fr] Padding 0."
    leadsTo: []
  - id: padding-1
    depth: surface
    about:
      en:
        - padding1
      fr:
        - remplissage1
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 1.
      fr:
        - "[fr] Padding 1."
    leadsTo: []
  - id: padding-2
    depth: surface
    about:
      en:
        - padding2
      fr:
        - remplissage2
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 2.
      fr:
        - "[fr] Padding 2."
    leadsTo: []
  - id: padding-3
    depth: surface
    about:
      en:
        - padding3
      fr:
        - remplissage3
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 3.
      fr:
        - "[fr] Padding 3."
    leadsTo: []
  - id: padding-4
    depth: surface
    about:
      en:
        - padding4
      fr:
        - remplissage4
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 4.
      fr:
        - "[fr] Padding 4."
    leadsTo: []
  - id: padding-5
    depth: surface
    about:
      en:
        - padding5
      fr:
        - remplissage5
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 5.
      fr:
        - "[fr] Padding 5."
    leadsTo: []
  - id: padding-6
    depth: surface
    about:
      en:
        - padding6
      fr:
        - remplissage6
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 6.
      fr:
        - "[fr] Padding 6."
    leadsTo: []
  - id: padding-7
    depth: surface
    about:
      en:
        - padding7
      fr:
        - remplissage7
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 7.
      fr:
        - "[fr] Padding 7."
    leadsTo: []
  - id: padding-8
    depth: surface
    about:
      en:
        - padding8
      fr:
        - remplissage8
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 8.
      fr:
        - "[fr] Padding 8."
    leadsTo: []
  - id: padding-9
    depth: surface
    about:
      en:
        - padding9
      fr:
        - remplissage9
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 9.
      fr:
        - "[fr] Padding 9."
    leadsTo: []
  - id: padding-10
    depth: surface
    about:
      en:
        - padding10
      fr:
        - remplissage10
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 10.
      fr:
        - "[fr] Padding 10."
    leadsTo: []
  - id: padding-11
    depth: surface
    about:
      en:
        - padding11
      fr:
        - remplissage11
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 11.
      fr:
        - "[fr] Padding 11."
    leadsTo: []
  - id: padding-12
    depth: surface
    about:
      en:
        - padding12
      fr:
        - remplissage12
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 12.
      fr:
        - "[fr] Padding 12."
    leadsTo: []
  - id: padding-13
    depth: surface
    about:
      en:
        - padding13
      fr:
        - remplissage13
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 13.
      fr:
        - "[fr] Padding 13."
    leadsTo: []
  - id: padding-14
    depth: surface
    about:
      en:
        - padding14
      fr:
        - remplissage14
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 14.
      fr:
        - "[fr] Padding 14."
    leadsTo: []
  - id: padding-15
    depth: surface
    about:
      en:
        - padding15
      fr:
        - remplissage15
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 15.
      fr:
        - "[fr] Padding 15."
    leadsTo: []
  - id: padding-16
    depth: surface
    about:
      en:
        - padding16
      fr:
        - remplissage16
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 16.
      fr:
        - "[fr] Padding 16."
    leadsTo: []
  - id: padding-17
    depth: surface
    about:
      en:
        - padding17
      fr:
        - remplissage17
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 17.
      fr:
        - "[fr] Padding 17."
    leadsTo: []
  - id: padding-18
    depth: surface
    about:
      en:
        - padding18
      fr:
        - remplissage18
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 18.
      fr:
        - "[fr] Padding 18."
    leadsTo: []
  - id: padding-19
    depth: surface
    about:
      en:
        - padding19
      fr:
        - remplissage19
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 19.
      fr:
        - "[fr] Padding 19."
    leadsTo: []
  - id: padding-20
    depth: surface
    about:
      en:
        - padding20
      fr:
        - remplissage20
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 20.
      fr:
        - "[fr] Padding 20."
    leadsTo: []
  - id: padding-21
    depth: surface
    about:
      en:
        - padding21
      fr:
        - remplissage21
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 21.
      fr:
        - "[fr] Padding 21."
    leadsTo: []
  - id: padding-22
    depth: surface
    about:
      en:
        - padding22
      fr:
        - remplissage22
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 22.
      fr:
        - "[fr] Padding 22."
    leadsTo: []
  - id: padding-23
    depth: surface
    about:
      en:
        - padding23
      fr:
        - remplissage23
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 23.
      fr:
        - "[fr] Padding 23."
    leadsTo: []
  - id: padding-24
    depth: surface
    about:
      en:
        - padding24
      fr:
        - remplissage24
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 24.
      fr:
        - "[fr] Padding 24."
    leadsTo: []
  - id: padding-25
    depth: surface
    about:
      en:
        - padding25
      fr:
        - remplissage25
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 25.
      fr:
        - "[fr] Padding 25."
    leadsTo: []
  - id: padding-26
    depth: surface
    about:
      en:
        - padding26
      fr:
        - remplissage26
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 26.
      fr:
        - "[fr] Padding 26."
    leadsTo: []
  - id: padding-27
    depth: surface
    about:
      en:
        - padding27
      fr:
        - remplissage27
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 27.
      fr:
        - "[fr] Padding 27."
    leadsTo: []
  - id: padding-28
    depth: surface
    about:
      en:
        - padding28
      fr:
        - remplissage28
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 28.
      fr:
        - "[fr] Padding 28."
    leadsTo: []
  - id: padding-29
    depth: surface
    about:
      en:
        - padding29
      fr:
        - remplissage29
    asked:
      en: []
      fr: []
    says:
      en:
        - Padding 29.
      fr:
        - "[fr] Padding 29."
    leadsTo: []
asks:
  - id: ask-0
    priority: 5
    says:
      en:
        - How much is it?
      fr:
        - "[fr] How much is it?"
    pressed:
      en:
        - I asked how much.
        - The price. Now.
      fr:
        - "[fr] I asked how much."
        - "[fr] The price. Now."
    settledLine:
      en:
        - Eighty. Right.
      fr:
        - "[fr] Eighty. Right."
    settledBy:
      - gives-price
    settledByDisclosing:
      - price
    matters: true
  - id: ask-1
    priority: 5
    says:
      en:
        - How much is it?
      fr:
        - "[fr] How much is it?"
    pressed:
      en:
        - I asked how much.
        - The price. Now.
      fr:
        - "[fr] I asked how much."
        - "[fr] The price. Now."
    settledLine:
      en:
        - Eighty. Right.
      fr:
        - "[fr] Eighty. Right."
    settledBy:
      - gives-price
    settledByDisclosing:
      - price
    matters: true
  - id: ask-2
    priority: 5
    says:
      en:
        - How much is it?
      fr:
        - "[fr] How much is it?"
    pressed:
      en:
        - I asked how much.
        - The price. Now.
      fr:
        - "[fr] I asked how much."
        - "[fr] The price. Now."
    settledLine:
      en:
        - Eighty. Right.
      fr:
        - "[fr] Eighty. Right."
    settledBy:
      - gives-price
    settledByDisclosing:
      - price
    matters: true
reactions:
  - id: flattered
    to:
      - flatters
    toDisclosing: []
    says:
      en:
        - Spare me.
        - Do not.
      fr:
        - "[fr] Spare me."
        - "[fr] Do not."
    alone: false
  - id: told-no-stock
    to: []
    toDisclosing:
      - no-stock
    says:
      en:
        - You do not have it. Fine.
      fr:
        - "[fr] You do not have it. Fine."
    alone: false
  - id: more-0
    to:
      - guarantees
    toDisclosing: []
    says:
      en:
        - More 0.
      fr:
        - "[fr] More 0."
    alone: false
  - id: more-1
    to:
      - guarantees
    toDisclosing: []
    says:
      en:
        - More 1.
      fr:
        - "[fr] More 1."
    alone: false
  - id: more-2
    to:
      - guarantees
    toDisclosing: []
    says:
      en:
        - More 2.
      fr:
        - "[fr] More 2."
    alone: false
  - id: more-3
    to:
      - guarantees
    toDisclosing: []
    says:
      en:
        - More 3.
      fr:
        - "[fr] More 3."
    alone: false
  - id: more-4
    to:
      - guarantees
    toDisclosing: []
    says:
      en:
        - More 4.
      fr:
        - "[fr] More 4."
    alone: false
  - id: more-5
    to:
      - guarantees
    toDisclosing: []
    says:
      en:
        - More 5.
      fr:
        - "[fr] More 5."
    alone: false
  - id: more-6
    to:
      - guarantees
    toDisclosing: []
    says:
      en:
        - More 6.
      fr:
        - "[fr] More 6."
    alone: false
  - id: more-7
    to:
      - guarantees
    toDisclosing: []
    says:
      en:
        - More 7.
      fr:
        - "[fr] More 7."
    alone: false
happenings: []
recalls: []
lines:
  acknowledge:
    en:
      - acknowledge 1.
      - acknowledge 2.
      - acknowledge 3.
      - acknowledge 4.
      - acknowledge 5.
      - acknowledge 6.
    fr:
      - "[fr] acknowledge 1."
      - "[fr] acknowledge 2."
      - "[fr] acknowledge 3."
      - "[fr] acknowledge 4."
      - "[fr] acknowledge 5."
      - "[fr] acknowledge 6."
  warm-acknowledge:
    en:
      - warm-acknowledge 1.
      - warm-acknowledge 2.
      - warm-acknowledge 3.
      - warm-acknowledge 4.
      - warm-acknowledge 5.
      - warm-acknowledge 6.
    fr:
      - "[fr] warm-acknowledge 1."
      - "[fr] warm-acknowledge 2."
      - "[fr] warm-acknowledge 3."
      - "[fr] warm-acknowledge 4."
      - "[fr] warm-acknowledge 5."
      - "[fr] warm-acknowledge 6."
  unmoved:
    en:
      - unmoved 1.
      - unmoved 2.
      - unmoved 3.
      - unmoved 4.
      - unmoved 5.
      - unmoved 6.
    fr:
      - "[fr] unmoved 1."
      - "[fr] unmoved 2."
      - "[fr] unmoved 3."
      - "[fr] unmoved 4."
      - "[fr] unmoved 5."
      - "[fr] unmoved 6."
  deflect:
    en:
      - deflect 1.
      - deflect 2.
      - deflect 3.
      - deflect 4.
      - deflect 5.
      - deflect 6.
    fr:
      - "[fr] deflect 1."
      - "[fr] deflect 2."
      - "[fr] deflect 3."
      - "[fr] deflect 4."
      - "[fr] deflect 5."
      - "[fr] deflect 6."
  unknown:
    en:
      - unknown 1.
      - unknown 2.
      - unknown 3.
      - unknown 4.
      - unknown 5.
      - unknown 6.
    fr:
      - "[fr] unknown 1."
      - "[fr] unknown 2."
      - "[fr] unknown 3."
      - "[fr] unknown 4."
      - "[fr] unknown 5."
      - "[fr] unknown 6."
  already-said:
    en:
      - already-said 1.
      - already-said 2.
      - already-said 3.
      - already-said 4.
      - already-said 5.
      - already-said 6.
    fr:
      - "[fr] already-said 1."
      - "[fr] already-said 2."
      - "[fr] already-said 3."
      - "[fr] already-said 4."
      - "[fr] already-said 5."
      - "[fr] already-said 6."
  small-talk:
    en:
      - small-talk 1.
      - small-talk 2.
      - small-talk 3.
      - small-talk 4.
      - small-talk 5.
      - small-talk 6.
    fr:
      - "[fr] small-talk 1."
      - "[fr] small-talk 2."
      - "[fr] small-talk 3."
      - "[fr] small-talk 4."
      - "[fr] small-talk 5."
      - "[fr] small-talk 6."
  greet-back:
    en:
      - greet-back 1.
      - greet-back 2.
      - greet-back 3.
      - greet-back 4.
      - greet-back 5.
      - greet-back 6.
    fr:
      - "[fr] greet-back 1."
      - "[fr] greet-back 2."
      - "[fr] greet-back 3."
      - "[fr] greet-back 4."
      - "[fr] greet-back 5."
      - "[fr] greet-back 6."
  resist:
    en:
      - resist 1.
      - resist 2.
      - resist 3.
      - resist 4.
      - resist 5.
      - resist 6.
    fr:
      - "[fr] resist 1."
      - "[fr] resist 2."
      - "[fr] resist 3."
      - "[fr] resist 4."
      - "[fr] resist 5."
      - "[fr] resist 6."
  test:
    en:
      - test 1.
      - test 2.
      - test 3.
      - test 4.
      - test 5.
      - test 6.
    fr:
      - "[fr] test 1."
      - "[fr] test 2."
      - "[fr] test 3."
      - "[fr] test 4."
      - "[fr] test 5."
      - "[fr] test 6."
  stall:
    en:
      - stall 1.
      - stall 2.
      - stall 3.
      - stall 4.
      - stall 5.
      - stall 6.
    fr:
      - "[fr] stall 1."
      - "[fr] stall 2."
      - "[fr] stall 3."
      - "[fr] stall 4."
      - "[fr] stall 5."
      - "[fr] stall 6."
  soften:
    en:
      - soften 1.
      - soften 2.
      - soften 3.
      - soften 4.
      - soften 5.
      - soften 6.
    fr:
      - "[fr] soften 1."
      - "[fr] soften 2."
      - "[fr] soften 3."
      - "[fr] soften 4."
      - "[fr] soften 5."
      - "[fr] soften 6."
  impatient:
    en:
      - impatient 1.
      - impatient 2.
      - impatient 3.
      - impatient 4.
      - impatient 5.
      - impatient 6.
    fr:
      - "[fr] impatient 1."
      - "[fr] impatient 2."
      - "[fr] impatient 3."
      - "[fr] impatient 4."
      - "[fr] impatient 5."
      - "[fr] impatient 6."
  questioned-out:
    en:
      - questioned-out 1.
      - questioned-out 2.
      - questioned-out 3.
      - questioned-out 4.
      - questioned-out 5.
      - questioned-out 6.
    fr:
      - "[fr] questioned-out 1."
      - "[fr] questioned-out 2."
      - "[fr] questioned-out 3."
      - "[fr] questioned-out 4."
      - "[fr] questioned-out 5."
      - "[fr] questioned-out 6."
  long-winded:
    en:
      - long-winded 1.
      - long-winded 2.
      - long-winded 3.
      - long-winded 4.
      - long-winded 5.
      - long-winded 6.
    fr:
      - "[fr] long-winded 1."
      - "[fr] long-winded 2."
      - "[fr] long-winded 3."
      - "[fr] long-winded 4."
      - "[fr] long-winded 5."
      - "[fr] long-winded 6."
  silence:
    en:
      - silence 1.
      - silence 2.
      - silence 3.
      - silence 4.
      - silence 5.
      - silence 6.
    fr:
      - "[fr] silence 1."
      - "[fr] silence 2."
      - "[fr] silence 3."
      - "[fr] silence 4."
      - "[fr] silence 5."
      - "[fr] silence 6."
  nonsense:
    en:
      - nonsense 1.
      - nonsense 2.
      - nonsense 3.
      - nonsense 4.
      - nonsense 5.
      - nonsense 6.
    fr:
      - "[fr] nonsense 1."
      - "[fr] nonsense 2."
      - "[fr] nonsense 3."
      - "[fr] nonsense 4."
      - "[fr] nonsense 5."
      - "[fr] nonsense 6."
  insulted:
    en:
      - insulted 1.
      - insulted 2.
      - insulted 3.
      - insulted 4.
      - insulted 5.
      - insulted 6.
    fr:
      - "[fr] insulted 1."
      - "[fr] insulted 2."
      - "[fr] insulted 3."
      - "[fr] insulted 4."
      - "[fr] insulted 5."
      - "[fr] insulted 6."
  other-language:
    en:
      - other-language 1.
      - other-language 2.
      - other-language 3.
      - other-language 4.
      - other-language 5.
      - other-language 6.
    fr:
      - "[fr] other-language 1."
      - "[fr] other-language 2."
      - "[fr] other-language 3."
      - "[fr] other-language 4."
      - "[fr] other-language 5."
      - "[fr] other-language 6."
  asked-if-ai:
    en:
      - asked-if-ai 1.
      - asked-if-ai 2.
      - asked-if-ai 3.
      - asked-if-ai 4.
      - asked-if-ai 5.
      - asked-if-ai 6.
    fr:
      - "[fr] asked-if-ai 1."
      - "[fr] asked-if-ai 2."
      - "[fr] asked-if-ai 3."
      - "[fr] asked-if-ai 4."
      - "[fr] asked-if-ai 5."
      - "[fr] asked-if-ai 6."
  name-breach:
    en:
      - You said “{quote}”. I have not forgotten.
    fr:
      - "[fr] You said “{quote}”. I have not forgotten."
  thanked:
    en:
      - thanked 1.
      - thanked 2.
      - thanked 3.
      - thanked 4.
      - thanked 5.
      - thanked 6.
    fr:
      - "[fr] thanked 1."
      - "[fr] thanked 2."
      - "[fr] thanked 3."
      - "[fr] thanked 4."
      - "[fr] thanked 5."
      - "[fr] thanked 6."
  go-ahead:
    en:
      - go-ahead 1.
      - go-ahead 2.
      - go-ahead 3.
      - go-ahead 4.
      - go-ahead 5.
      - go-ahead 6.
    fr:
      - "[fr] go-ahead 1."
      - "[fr] go-ahead 2."
      - "[fr] go-ahead 3."
      - "[fr] go-ahead 4."
      - "[fr] go-ahead 5."
      - "[fr] go-ahead 6."
tests:
  - name: test 0
    seed: 1
    replies:
      - Hello.
    expect: {}
  - name: test 1
    seed: 1
    replies:
      - Hello.
    expect: {}
  - name: test 2
    seed: 1
    replies:
      - Hello.
    expect: {}
', '2026-01-01T00:00:00.000Z');
INSERT INTO "content_version" ("id", "kind", "content_id", "hash", "source", "created_at") VALUES ('5707b27b-9988-497e-ba63-a100ad2e7a58', 'rubric', 'trust-based-selling', 'cab32cf71ab8d6bc602208231e9be35e3575a1398c6fed334ef9aa4d5117929a', 'id: trust-based-selling
title: Small rubric
about: For tests.
dimensions:
  - id: listening
    title: listening
    about: About listening.
    weight: 1
    calledForBy:
      - worry
      - statement
    start: 0
    thresholds:
      - 0.2
      - 0.4
      - 0.6
      - 0.8
    levels:
      - level: 1
        title: Level 1
        anchor: Anchor 1.
        next:
          default: "listening: beyond 1."
          worry: "listening: beyond 1, after a worry."
      - level: 2
        title: Level 2
        anchor: Anchor 2.
        next:
          default: "listening: beyond 2."
          worry: "listening: beyond 2, after a worry."
      - level: 3
        title: Level 3
        anchor: Anchor 3.
        next:
          default: "listening: beyond 3."
          worry: "listening: beyond 3, after a worry."
      - level: 4
        title: Level 4
        anchor: Anchor 4.
        next:
          default: "listening: beyond 4."
          worry: "listening: beyond 4, after a worry."
      - level: 5
        title: Level 5
        anchor: Anchor 5.
        next:
          default: "listening: beyond 5."
          worry: "listening: beyond 5, after a worry."
    markers:
      - id: listening-plus
        label: plus
        polarity: +
        acts:
          - open-question
        weight: 1.5
        seen: Seen {quote}.
        why: It helps.
      - id: listening-minus
        label: minus
        polarity: "-"
        acts:
          - flatters
        weight: 1.5
        seen: Seen {quote}.
        why: It hurts.
    noOpportunity: No opportunity.
  - id: transparency
    title: transparency
    about: About transparency.
    weight: 1
    calledForBy:
      - question
      - price-question
    start: 0
    thresholds:
      - 0.2
      - 0.4
      - 0.6
      - 0.8
    levels:
      - level: 1
        title: Level 1
        anchor: Anchor 1.
        next:
          default: "transparency: beyond 1."
          worry: "transparency: beyond 1, after a worry."
      - level: 2
        title: Level 2
        anchor: Anchor 2.
        next:
          default: "transparency: beyond 2."
          worry: "transparency: beyond 2, after a worry."
      - level: 3
        title: Level 3
        anchor: Anchor 3.
        next:
          default: "transparency: beyond 3."
          worry: "transparency: beyond 3, after a worry."
      - level: 4
        title: Level 4
        anchor: Anchor 4.
        next:
          default: "transparency: beyond 4."
          worry: "transparency: beyond 4, after a worry."
      - level: 5
        title: Level 5
        anchor: Anchor 5.
        next:
          default: "transparency: beyond 5."
          worry: "transparency: beyond 5, after a worry."
    markers:
      - id: transparency-plus
        label: plus
        polarity: +
        acts:
          - gives-price
        weight: 1.5
        seen: Seen {quote}.
        why: It helps.
      - id: transparency-minus
        label: minus
        polarity: "-"
        acts:
          - evades
        weight: 1.5
        seen: Seen {quote}.
        why: It hurts.
    noOpportunity: No opportunity.
', '2026-01-01T00:00:00.000Z');
INSERT INTO "publication" ("id", "kind", "content_id", "version", "origin", "published_at", "actor", "note", "reason") VALUES (1, 'persona', 'shopper', '6df640be-2031-43e0-924e-5ce79391b53c', 'file', '2026-01-01T00:00:00.000Z', NULL, NULL, NULL);
INSERT INTO "publication" ("id", "kind", "content_id", "version", "origin", "published_at", "actor", "note", "reason") VALUES (2, 'rubric', 'trust-based-selling', '5707b27b-9988-497e-ba63-a100ad2e7a58', 'file', '2026-01-01T00:00:00.000Z', NULL, NULL, NULL);
INSERT INTO "publication" ("id", "kind", "content_id", "version", "origin", "published_at", "actor", "note", "reason") VALUES (3, 'persona', 'shopper', '6df640be-2031-43e0-924e-5ce79391b53c', 'studio', '2026-01-05T08:00:00.000Z', 'local', 'Back to the first.', 'The new wording is not in the tests yet.');
INSERT INTO "conversation" ("id", "owner", "persona_version", "rubric_version", "card", "seed", "language", "difficulty", "feedback", "memory", "after", "branched_from", "branched_turn", "engine", "hints", "started_at", "ended_at", "outcome", "epilogue", "debrief", "assignment", "kind") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 'local', '6df640be-2031-43e0-924e-5ce79391b53c', '5707b27b-9988-497e-ba63-a100ad2e7a58', '{"persona":{"id":"shopper","name":"Paul Reed","title":"Buyer of a lamp","tagline":"Wants one lamp.","trains":["listening"],"challenge":1,"scenes":[{"id":"shop","title":"The shop"},{"id":"call","title":"The call"}]},"scene":{"id":"shop","title":"The shop","brief":"A lamp shop.","goal":"Help him choose.","factSheet":[{"id":"offer","kind":"offer","text":"The Luma lamp."},{"id":"price","kind":"price","text":"It costs 80."},{"id":"no-stock","kind":"limit","text":"No reading lamps."},{"id":"rival","kind":"rival","text":"Brandt sells reading lamps."}]},"rubric":"trust-based-selling"}', 3, 'en', 'true', 'marks', NULL, NULL, NULL, NULL, 'candor@0.1.0 reader:plain@0 speaker:embedded@1', 0, '2026-01-01T12:00:01.000Z', '2026-01-01T12:00:08.000Z', '{"id":"left","title":"Left","kind":"none"}', 'Nothing came of it.', '{"scores":[{"dimension":"listening","title":"listening","level":1.75,"score":0.123456,"n":2},{"dimension":"transparency","title":"transparency","level":1.75,"score":0.123456,"n":1}],"talkShare":0.4166666666666667,"turningPoints":[],"missedMoments":[],"strength":{"dimension":"listening","turn":1,"quote":"What are you looking for?","text":"Seen What are you looking for?. It helps."},"next":{"dimension":"listening","turn":3,"quote":"splendid","text":"listening: beyond 1."},"better":{"turn":3,"dimension":"listening","text":"Seen splendid. It hurts. listening: beyond 1."}}', NULL, 'practice');
INSERT INTO "conversation" ("id", "owner", "persona_version", "rubric_version", "card", "seed", "language", "difficulty", "feedback", "memory", "after", "branched_from", "branched_turn", "engine", "hints", "started_at", "ended_at", "outcome", "epilogue", "debrief", "assignment", "kind") VALUES ('48410a15-5a33-4102-82c9-b34caa0103d5', 'local', '6df640be-2031-43e0-924e-5ce79391b53c', '5707b27b-9988-497e-ba63-a100ad2e7a58', '{"persona":{"id":"shopper","name":"Paul Reed","title":"Buyer of a lamp","tagline":"Wants one lamp.","trains":["listening"],"challenge":1,"scenes":[{"id":"shop","title":"The shop"},{"id":"call","title":"The call"}]},"scene":{"id":"shop","title":"The shop","brief":"A lamp shop.","goal":"Help him choose.","factSheet":[{"id":"offer","kind":"offer","text":"The Luma lamp."},{"id":"price","kind":"price","text":"It costs 80."},{"id":"no-stock","kind":"limit","text":"No reading lamps."},{"id":"rival","kind":"rival","text":"Brandt sells reading lamps."}]},"rubric":"trust-based-selling"}', 4, 'en', 'true', 'trace', NULL, NULL, NULL, NULL, 'candor@0.1.0 reader:plain@0 speaker:embedded@1', 0, '2026-01-01T12:00:09.000Z', NULL, NULL, NULL, NULL, NULL, 'practice');
INSERT INTO "turn" ("conversation", "turn", "speaker", "text", "reply_id", "said_at", "name", "start_ms") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 0, 'buyer', 'Evening.', NULL, '2026-01-01T12:00:02.000Z', NULL, NULL);
INSERT INTO "turn" ("conversation", "turn", "speaker", "text", "reply_id", "said_at", "name", "start_ms") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 1, 'learner', 'What are you looking for?', '11111111-1111-4111-8111-111111111111', '2026-01-01T12:00:03.000Z', NULL, NULL);
INSERT INTO "turn" ("conversation", "turn", "speaker", "text", "reply_id", "said_at", "name", "start_ms") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 2, 'buyer', 'A reading lamp. How much is it?', NULL, '2026-01-01T12:00:04.000Z', NULL, NULL);
INSERT INTO "turn" ("conversation", "turn", "speaker", "text", "reply_id", "said_at", "name", "start_ms") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 3, 'learner', 'You look splendid.', '22222222-2222-4222-8222-222222222222', '2026-01-01T12:00:05.000Z', NULL, NULL);
INSERT INTO "turn" ("conversation", "turn", "speaker", "text", "reply_id", "said_at", "name", "start_ms") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 4, 'buyer', 'Spare me.', NULL, '2026-01-01T12:00:06.000Z', NULL, NULL);
INSERT INTO "turn" ("conversation", "turn", "speaker", "text", "reply_id", "said_at", "name", "start_ms") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 5, 'learner', 'Goodbye then.', '9fbba13b-4e8c-491a-bff0-c5df09724563', '2026-01-01T12:00:07.000Z', NULL, NULL);
INSERT INTO "turn" ("conversation", "turn", "speaker", "text", "reply_id", "said_at", "name", "start_ms") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 6, 'buyer', 'I have to go.', NULL, '2026-01-01T12:00:08.000Z', NULL, NULL);
INSERT INTO "turn" ("conversation", "turn", "speaker", "text", "reply_id", "said_at", "name", "start_ms") VALUES ('48410a15-5a33-4102-82c9-b34caa0103d5', 0, 'buyer', 'Evening.', NULL, '2026-01-01T12:00:10.000Z', NULL, NULL);
INSERT INTO "turn" ("conversation", "turn", "speaker", "text", "reply_id", "said_at", "name", "start_ms") VALUES ('48410a15-5a33-4102-82c9-b34caa0103d5', 1, 'learner', 'What brings you here?', '33333333-3333-4333-8333-333333333333', '2026-01-01T12:00:11.000Z', NULL, NULL);
INSERT INTO "turn" ("conversation", "turn", "speaker", "text", "reply_id", "said_at", "name", "start_ms") VALUES ('48410a15-5a33-4102-82c9-b34caa0103d5', 2, 'buyer', 'It would mean a lamp.', NULL, '2026-01-01T12:00:12.000Z', NULL, NULL);
INSERT INTO "reading" ("conversation", "turn", "set", "reader", "reading", "shift", "counts_from") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 1, 1, 'plain@1', '{"reader":"plain@1","language":"en","words":5,"line":[],"acts":[{"act":"open-question","turn":1,"quote":"What are you looking for?","start":0,"end":25,"strength":1}]}', NULL, NULL);
INSERT INTO "reading" ("conversation", "turn", "set", "reader", "reading", "shift", "counts_from") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 3, 1, 'plain@1', '{"reader":"plain@1","language":"en","words":3,"line":["price-question","question"],"acts":[{"act":"flatters","turn":3,"quote":"splendid","start":9,"end":17,"strength":1}]}', NULL, NULL);
INSERT INTO "reading" ("conversation", "turn", "set", "reader", "reading", "shift", "counts_from") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 5, 1, 'plain@1', '{"reader":"plain@1","language":"en","words":2,"line":[],"acts":[{"act":"takes-leave","turn":5,"quote":"Goodbye","start":0,"end":7,"strength":1}]}', NULL, NULL);
INSERT INTO "reading" ("conversation", "turn", "set", "reader", "reading", "shift", "counts_from") VALUES ('48410a15-5a33-4102-82c9-b34caa0103d5', 1, 1, 'plain@1', '{"reader":"plain@1","language":"en","words":4,"line":[],"acts":[{"act":"open-question","turn":1,"quote":"What brings you here?","start":0,"end":21,"strength":1}]}', NULL, NULL);
INSERT INTO "reading" ("conversation", "turn", "set", "reader", "reading", "shift", "counts_from") VALUES ('48410a15-5a33-4102-82c9-b34caa0103d5', 1, 2, 'llm@1:small-model', '{"reader":"llm@1:small-model","language":"en","words":4,"line":[],"acts":[{"act":"open-question","turn":1,"quote":"What brings you here?","start":0,"end":21,"strength":1}]}', '{"credibility":-2.5,"reliability":0,"intimacy":1.25,"selfOrientation":0}', NULL);
INSERT INTO "marks" ("conversation", "turn", "set", "source", "marks") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 1, 1, 'embedded', '[{"dimension":"listening","status":"scored","level":2,"score":0.123456,"evidence":[{"marker":"listening-plus","polarity":"+","turn":1,"quote":"What are you looking for?","start":0,"end":25}],"note":"As it was seen then."},{"dimension":"transparency","status":"no-opportunity","level":null,"score":0.5,"evidence":[],"note":"No opportunity."}]');
INSERT INTO "marks" ("conversation", "turn", "set", "source", "marks") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 3, 1, 'embedded', '[{"dimension":"listening","status":"scored","level":2,"score":0.123456,"evidence":[{"marker":"listening-minus","polarity":"-","turn":3,"quote":"splendid","start":9,"end":17}],"note":"As it was seen then."},{"dimension":"transparency","status":"scored","level":2,"score":0.123456,"evidence":[],"note":"As it was seen then."}]');
INSERT INTO "marks" ("conversation", "turn", "set", "source", "marks") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 5, 1, 'embedded', '[{"dimension":"listening","status":"no-opportunity","level":null,"score":0.5,"evidence":[],"note":"No opportunity."},{"dimension":"transparency","status":"no-opportunity","level":null,"score":0.5,"evidence":[],"note":"No opportunity."}]');
INSERT INTO "marks" ("conversation", "turn", "set", "source", "marks") VALUES ('48410a15-5a33-4102-82c9-b34caa0103d5', 1, 1, 'embedded', '[{"dimension":"listening","status":"scored","level":2,"score":0.123456,"evidence":[{"marker":"listening-plus","polarity":"+","turn":1,"quote":"What brings you here?","start":0,"end":21}],"note":"As it was seen then."},{"dimension":"transparency","status":"no-opportunity","level":null,"score":0.5,"evidence":[],"note":"No opportunity."}]');
INSERT INTO "marks" ("conversation", "turn", "set", "source", "marks") VALUES ('48410a15-5a33-4102-82c9-b34caa0103d5', 1, 2, 'llm', '[{"dimension":"listening","status":"scored","level":2,"score":0.123456,"evidence":[{"marker":"listening-plus","polarity":"+","turn":1,"quote":"What brings you here?","start":0,"end":21}],"note":"As it was seen then."},{"dimension":"transparency","status":"no-opportunity","level":null,"score":0.5,"evidence":[],"note":"No opportunity."}]');
INSERT INTO "state" ("conversation", "turn", "trust", "state") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', -1, 35.3, '{"replies":0,"components":{"credibility":35,"reliability":35,"intimacy":20,"selfOrientation":55},"trust":35.3,"patience":12,"language":"en","did":{},"told":[],"disclosed":[],"asks":{},"openAsk":null,"topic":null,"breaches":[],"used":["en:opening:shop/0:0"],"questionRun":0,"silenceRun":0,"nonsenseRun":0,"insults":0}');
INSERT INTO "state" ("conversation", "turn", "trust", "state") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 1, 13.3, '{"replies":1,"components":{"credibility":35,"reliability":35,"intimacy":21.68,"selfOrientation":53.72},"trust":13.3,"patience":11,"language":"en","did":{"open-question":{"times":1,"turn":1,"quote":"What are you looking for?","strength":1}},"told":["lamp"],"disclosed":[],"asks":{"ask-0":{"status":"raised","passedBy":0,"askedAfter":1}},"openAsk":"ask-0","topic":"lamp","breaches":[],"used":["en:opening:shop/0:0","en:fact:lamp:0","en:ask:ask-0:0"],"questionRun":1,"silenceRun":0,"nonsenseRun":0,"insults":0}');
INSERT INTO "state" ("conversation", "turn", "trust", "state") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 3, 15.3, '{"replies":2,"components":{"credibility":34,"reliability":35,"intimacy":21.68,"selfOrientation":57.72},"trust":15.3,"patience":10,"language":"en","did":{"open-question":{"times":1,"turn":1,"quote":"What are you looking for?","strength":1},"flatters":{"times":1,"turn":3,"quote":"splendid","strength":1}},"told":["lamp"],"disclosed":[],"asks":{"ask-0":{"status":"raised","passedBy":0,"askedAfter":1}},"openAsk":null,"topic":"lamp","breaches":[],"used":["en:opening:shop/0:0","en:fact:lamp:0","en:ask:ask-0:0","en:reaction:flattered:0"],"questionRun":0,"silenceRun":0,"nonsenseRun":0,"insults":0}');
INSERT INTO "state" ("conversation", "turn", "trust", "state") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 5, 17.3, '{"replies":3,"components":{"credibility":34,"reliability":35,"intimacy":21.68,"selfOrientation":57.72},"trust":17.3,"patience":9,"language":"en","did":{"open-question":{"times":1,"turn":1,"quote":"What are you looking for?","strength":1},"flatters":{"times":1,"turn":3,"quote":"splendid","strength":1},"takes-leave":{"times":1,"turn":5,"quote":"Goodbye","strength":1}},"told":["lamp"],"disclosed":[],"asks":{"ask-0":{"status":"raised","passedBy":0,"askedAfter":1}},"openAsk":null,"topic":"lamp","breaches":[],"used":["en:opening:shop/0:0","en:fact:lamp:0","en:ask:ask-0:0","en:reaction:flattered:0","en:outcome:left:0"],"questionRun":0,"silenceRun":0,"nonsenseRun":0,"insults":0}');
INSERT INTO "state" ("conversation", "turn", "trust", "state") VALUES ('48410a15-5a33-4102-82c9-b34caa0103d5', -1, 35.3, '{"replies":0,"components":{"credibility":35,"reliability":35,"intimacy":20,"selfOrientation":55},"trust":35.3,"patience":12,"language":"en","did":{},"told":[],"disclosed":[],"asks":{},"openAsk":null,"topic":null,"breaches":[],"used":["en:opening:shop/0:0"],"questionRun":0,"silenceRun":0,"nonsenseRun":0,"insults":0}');
INSERT INTO "state" ("conversation", "turn", "trust", "state") VALUES ('48410a15-5a33-4102-82c9-b34caa0103d5', 1, 13.3, '{"replies":1,"components":{"credibility":35,"reliability":35,"intimacy":21.68,"selfOrientation":53.72},"trust":13.3,"patience":11,"language":"en","did":{"open-question":{"times":1,"turn":1,"quote":"What brings you here?","strength":1}},"told":[],"disclosed":[],"asks":{},"openAsk":null,"topic":"last-book","breaches":[],"used":["en:opening:shop/0:0","en:guarded:last-book:0"],"questionRun":1,"silenceRun":0,"nonsenseRun":0,"insults":0}');
INSERT INTO "plan" ("conversation", "turn", "plan") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 0, '{"intents":["greet"],"parts":[{"source":"opening","id":"shop/0","index":0}],"language":"en"}');
INSERT INTO "plan" ("conversation", "turn", "plan") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 2, '{"intents":["answer","ask"],"parts":[{"source":"fact","id":"lamp","index":0},{"source":"ask","id":"ask-0","index":0}],"language":"en"}');
INSERT INTO "plan" ("conversation", "turn", "plan") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 4, '{"intents":["react"],"parts":[{"source":"reaction","id":"flattered","index":0}],"language":"en"}');
INSERT INTO "plan" ("conversation", "turn", "plan") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 6, '{"intents":["leave"],"parts":[{"source":"outcome","id":"left","index":0}],"language":"en","ends":{"outcome":"left","cause":"farewell"}}');
INSERT INTO "plan" ("conversation", "turn", "plan") VALUES ('48410a15-5a33-4102-82c9-b34caa0103d5', 0, '{"intents":["greet"],"parts":[{"source":"opening","id":"shop/0","index":0}],"language":"en"}');
INSERT INTO "plan" ("conversation", "turn", "plan") VALUES ('48410a15-5a33-4102-82c9-b34caa0103d5', 2, '{"intents":["guard"],"parts":[{"source":"guarded","id":"last-book","index":0}],"language":"en"}');
INSERT INTO "user_role" ("user", "role") VALUES ('local', 'admin');
INSERT INTO "user_role" ("user", "role") VALUES ('local', 'coach');
INSERT INTO "user_role" ("user", "role") VALUES ('local', 'designer');
INSERT INTO "user_role" ("user", "role") VALUES ('local', 'learner');
INSERT INTO "user_role" ("user", "role") VALUES ('anna', 'coach');
INSERT INTO "group" ("id", "name", "created_at") VALUES ('north', 'North', '2026-01-02T08:30:00.000Z');
INSERT INTO "membership" ("group", "user") VALUES ('north', 'anna');
INSERT INTO "membership" ("group", "user") VALUES ('north', 'local');
INSERT INTO "session" ("id", "secret_hash", "user", "kind", "label", "role", "created_at", "seen_at", "expires_at", "revoked_at") VALUES ('s1', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'local', 'browser', 'Firefox', NULL, '2026-01-02T08:00:00.000Z', '2026-01-02T08:00:00.000Z', '2026-02-01T08:00:00.000Z', NULL);
INSERT INTO "session" ("id", "secret_hash", "user", "kind", "label", "role", "created_at", "seen_at", "expires_at", "revoked_at") VALUES ('s2', 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb', 'anna', 'token', 'coach', 'coach', '2026-01-02T09:00:00.000Z', '2026-01-02T09:00:00.000Z', '2026-04-02T09:00:00.000Z', '2026-01-03T09:00:00.000Z');
INSERT INTO "link" ("id", "secret_hash", "kind", "user", "role", "groups", "created_at", "expires_at", "closed_at") VALUES ('l1', 'cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc', 'sign-in', 'local', NULL, '[]', '2026-01-02T07:59:00.000Z', '2026-01-03T07:59:00.000Z', '2026-01-02T08:00:00.000Z');
INSERT INTO "link" ("id", "secret_hash", "kind", "user", "role", "groups", "created_at", "expires_at", "closed_at") VALUES ('l2', 'dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd', 'invite', NULL, 'learner', '["north"]', '2026-01-02T08:40:00.000Z', '2026-01-09T08:40:00.000Z', NULL);
INSERT INTO "attempt" ("key", "failures", "last_at", "locked_until") VALUES ('eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee', 6, '2026-01-02T10:00:00.000Z', '2026-01-02T10:00:04.000Z');
INSERT INTO "submission" ("conversation", "submitted_at", "via", "assignment", "returned_at") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', '2026-01-02T11:00:00.000Z', 'submitted', NULL, NULL);
INSERT INTO "audit" ("id", "at", "action", "actor", "subject", "detail") VALUES (1, '2026-01-02T08:00:00.000Z', 'sign-in', 'local', 'local', '{"by":"sign-in link"}');
INSERT INTO "audit" ("id", "at", "action", "actor", "subject", "detail") VALUES (2, '2026-01-02T11:00:00.000Z', 'submitted', 'local', '5436d0de-be7c-4fe5-85f5-79dd2905c1b3', '{}');
INSERT INTO "identity" ("issuer", "subject", "user") VALUES ('https://login.example', '4711', 'anna');
INSERT INTO "model_call" ("id", "conversation", "turn", "purpose", "model", "call", "at") VALUES (1, '48410a15-5a33-4102-82c9-b34caa0103d5', 1, 'reading', 'small-model', '{"attempts":1,"queuedMs":0.4,"firstTextMs":212.5,"totalMs":830.1,"promptTokens":1411,"completionTokens":64,"finish":"stop","promptCut":false,"error":null}', '2026-01-02T12:00:31.000Z');
INSERT INTO "result" ("conversation", "owner", "ended_at", "persona", "scene", "rubric", "branched", "outcome", "trust", "level", "score", "replies", "result") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 'local', '2026-01-01T12:00:08.000Z', 'shopper', 'shop', 'trust-based-selling', 0, 'none', 17.3, 2, 0.123456, 3, '{"conversation":"5436d0de-be7c-4fe5-85f5-79dd2905c1b3","persona":{"id":"shopper","name":"Paul Reed"},"scene":{"id":"shop","title":"The shop"},"rubric":"trust-based-selling","rubricVersion":"5707b27b-9988-497e-ba63-a100ad2e7a58","startedAt":"2026-01-01T12:00:01.000Z","endedAt":"2026-01-01T12:00:08.000Z","branched":false,"outcome":{"id":"left","title":"Left","kind":"none"},"replies":3,"trust":17.3,"start":{"credibility":35,"reliability":35,"intimacy":20,"selfOrientation":55},"end":{"credibility":34,"reliability":35,"intimacy":21.68,"selfOrientation":57.72},"level":2,"score":0.123456,"dimensions":[{"dimension":"listening","level":2,"score":0.123456,"n":2},{"dimension":"transparency","level":2,"score":0.123456,"n":1}],"missed":[]}');
INSERT INTO "review" ("conversation", "coach", "blind", "seen", "begun_at", "returned_at") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 'gone', 1, 0, '2026-01-02T01:00:00.000Z', NULL);
INSERT INTO "coach_level" ("id", "conversation", "turn", "dimension", "coach", "level", "score", "reason", "blind", "dispute", "engine_level", "rubric_version", "at") VALUES (1, '5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 1, 'listening', 'gone', 4, 0.654321, 'A draft.', 1, NULL, 2, '5707b27b-9988-497e-ba63-a100ad2e7a58', '2026-01-02T01:00:00.000Z');
INSERT INTO "comment" ("id", "conversation", "turn", "start", "end", "text", "coach", "at") VALUES ('comment', '5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 1, 0, 2, 'A draft.', 'gone', '2026-01-02T01:00:00.000Z');
INSERT INTO "summary" ("id", "conversation", "text", "coach", "at") VALUES (1, '5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 'A summary.', 'gone', '2026-01-02T01:00:00.000Z');
INSERT INTO "exemplary" ("id", "conversation", "owner", "from_turn", "to_turn", "dimension", "note", "coach", "at", "consent", "named") VALUES ('moment', '5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 'local', 0, 1, 'listening', 'Asks, and waits.', 'gone', '2026-01-02T01:00:00.000Z', 'refused', 0);
INSERT INTO "dispute" ("id", "conversation", "turn", "dimension", "level", "reason", "at", "status", "answer", "answer_level", "answered_by", "answered_at") VALUES ('dispute', '5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 1, 'listening', 2, 'Too low.', '2026-01-02T02:00:00.000Z', 'open', NULL, NULL, NULL, NULL);
INSERT INTO "uncertain" ("conversation", "turn", "dimension", "reason") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 1, 'transparency', 'near-edge');
INSERT INTO "queue" ("conversation", "owner", "source", "persona", "since", "via", "assignment", "disputed", "uncertain", "about") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 'local', 'practice', 'shopper', '2026-01-02T00:00:00.000Z', 'submitted', NULL, 1, 1, ' d:listening u:transparency ');
INSERT INTO "notice" ("id", "user", "at", "kind", "conversation", "coach", "about", "read") VALUES (1, 'local', '2026-01-02T03:00:00.000Z', 'returned', '5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 'gone', NULL, 0);
INSERT INTO "assignment" ("id", "coach", "title", "note", "persona_version", "rubric_version", "card", "difficulty", "feedback", "language", "seed", "attempts", "takes", "pass", "hints", "rewind", "due_at", "created_at", "closed_at") VALUES ('as1', 'anna', 'Spring practice', 'Listen for the worry.', '6df640be-2031-43e0-924e-5ce79391b53c', '5707b27b-9988-497e-ba63-a100ad2e7a58', '{"persona":{"id":"shopper","name":"Paul Reed"},"scene":{"id":"shop","title":"The shop"},"rubric":"trust-based-selling"}', 'true', 'marks', NULL, 7, 2, 'best', '{"levelAtLeast":3}', 1, 0, '2026-02-01T12:00:00.000Z', '2026-01-03T09:00:00.000Z', NULL);
INSERT INTO "assignment_to" ("assignment", "kind", "target") VALUES ('as1', 'group', 'north');
INSERT INTO "drill" ("id", "owner", "rubric_version", "dimension", "language", "started_at", "done_at") VALUES ('0b0f4a52-2f5e-4d5f-8a57-5d2f3a1c9e10', 'local', '5707b27b-9988-497e-ba63-a100ad2e7a58', 'listening', 'en', '2026-01-02T12:00:00.000Z', NULL);
INSERT INTO "drill_moment" ("drill", "moment", "conversation", "ref") VALUES ('0b0f4a52-2f5e-4d5f-8a57-5d2f3a1c9e10', 0, '5436d0de-be7c-4fe5-85f5-79dd2905c1b3', '{"source":"own","conversation":"5436d0de-be7c-4fe5-85f5-79dd2905c1b3","turn":1}');
INSERT INTO "drill_try" ("drill", "moment", "try", "text", "reading", "mark", "at") VALUES ('0b0f4a52-2f5e-4d5f-8a57-5d2f3a1c9e10', 0, 1, 'What brings you in?', '{"reader":"plain@1","language":"en","words":5,"line":[],"acts":[{"act":"open-question","turn":1,"quote":"What are you looking for?","start":0,"end":25,"strength":1}]}', '{"dimension":"listening","status":"scored","level":2,"score":0.123456,"evidence":[{"marker":"listening-plus","polarity":"+","turn":1,"quote":"What are you looking for?","start":0,"end":25}],"note":"As it was seen then."}', '2026-01-02T12:00:30.000Z');
INSERT INTO "statement_due" ("conversation", "revision") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', 1);
INSERT INTO "statement_sent" ("conversation", "id", "at", "state") VALUES ('5436d0de-be7c-4fe5-85f5-79dd2905c1b3', '0b0f4a52-2f5e-8d5f-8a57-5d2f3a1c9e10', '2026-01-04T09:00:00.000Z', 'stands');
INSERT INTO "draft" ("id", "kind", "content_id", "text", "revision", "based_on", "created_by", "created_at", "updated_by", "updated_at") VALUES ('6a0f4a52-2f5e-4d5f-8a57-5d2f3a1c9e12', 'persona', 'shopper', 'id: shopper
name: [', 2, '6df640be-2031-43e0-924e-5ce79391b53c', 'local', '2026-01-05T09:00:00.000Z', 'local', '2026-01-05T09:05:00.000Z');
INSERT INTO "labelled_set" ("id", "name", "origin", "made_by", "at", "lines", "replies", "raters", "text") VALUES ('7c1b1f0a-6a0e-4a51-9a37-0d8c5b2f7e11', 'Shop floor, spring', 'uploaded', 'local', '2026-01-05T09:00:00.000Z', 1, 1, 1, '{"id":"a","context":[{"speaker":"other","text":"What does it cost?"}],"reply":"Forty.","levels":{"listening":3.5},"rater":"r1"}
');
INSERT INTO "certificate" ("version", "reader", "sets", "at", "certificate") VALUES ('5707b27b-9988-497e-ba63-a100ad2e7a58', 'plain@1', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-01-05T09:00:10.000Z', '{"wording":[{"dimension":"listening","title":"Listening","n":4,"mean":{"value":0.123456,"low":0,"high":0.25},"size":{"value":0.123456,"low":0,"high":0.25},"moved":{"value":0.123456,"low":0,"high":0.25},"onlyOne":0}],"languages":[{"dimension":"listening","title":"Listening","n":4,"mean":{"value":0.123456,"low":0,"high":0.25},"size":{"value":0.123456,"low":0,"high":0.25},"moved":{"value":0.123456,"low":0,"high":0.25},"onlyOne":0}],"gaming":{"n":4,"any":{"value":0.123456,"low":0,"high":0.25},"dimensions":[{"dimension":"listening","title":"Listening","above":{"value":0.123456,"low":0,"high":0.25}}]},"length":[{"dimension":"listening","title":"Listening","n":4,"per100Words":null}]}');
CREATE TRIGGER "audit_no_update" before update on audit
        begin select raise(abort, 'the audit log is only ever added to'); end;
CREATE TRIGGER "audit_no_delete" before delete on audit
        begin select raise(abort, 'the audit log is only ever added to'); end;
CREATE TRIGGER coach_level_no_update before update on coach_level
      begin select raise(abort, 'a level that was given is never changed; another is added'); end;
CREATE TRIGGER statement_due_handed_in after insert on submission when new.via <> 'disputed' begin insert into statement_due (conversation) values (new.conversation)
      on conflict (conversation) do update set revision = revision + 1; end;
CREATE TRIGGER statement_due_handed_in_later after update of via on submission
      when new.via <> 'disputed' and old.via = 'disputed' begin insert into statement_due (conversation) values (new.conversation)
      on conflict (conversation) do update set revision = revision + 1; end;
CREATE TRIGGER statement_due_changed after update of result on result
      when exists (select 1 from submission where conversation = new.conversation and via <> 'disputed') begin insert into statement_due (conversation) values (new.conversation)
      on conflict (conversation) do update set revision = revision + 1; end;
CREATE TRIGGER statement_due_taken_back after delete on submission begin
      insert into statement_due (conversation) select old.conversation where
        exists (select 1 from statement_sent where conversation = old.conversation)
        or exists (select 1 from statement_due where conversation = old.conversation)
      on conflict (conversation) do update set revision = revision + 1;
    end;
