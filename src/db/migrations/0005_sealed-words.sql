CREATE TABLE "data_keys" (
	"school_id" text NOT NULL,
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"wrapped" "bytea" NOT NULL,
	CONSTRAINT "data_keys_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE INDEX "data_keys_by_version" ON "data_keys" USING btree ("school_id","version");--> statement-breakpoint
-- What was stored as it was written waits in a column "plain" until the same start has sealed it.
ALTER TABLE "reports" RENAME COLUMN "words" TO "plain";--> statement-breakpoint
ALTER TABLE "reports" ALTER COLUMN "plain" DROP NOT NULL, ADD COLUMN "words" "bytea";--> statement-breakpoint
ALTER TABLE "console_posts" RENAME COLUMN "card" TO "plain";--> statement-breakpoint
ALTER TABLE "console_posts" ALTER COLUMN "plain" DROP NOT NULL, ADD COLUMN "card" "bytea";--> statement-breakpoint
ALTER TABLE "asked" ADD COLUMN "plain" jsonb, ADD COLUMN "words" "bytea", ADD COLUMN "in_vain" boolean;--> statement-breakpoint
UPDATE "asked" SET "plain" = jsonb_build_object('text', "text", 'answers', "answers"), "in_vain" = "answers" @> '[{"verdict": "none"}]';--> statement-breakpoint
ALTER TABLE "asked" DROP COLUMN "text", DROP COLUMN "answers", ALTER COLUMN "in_vain" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" DROP CONSTRAINT "questions_answered_whole", ADD COLUMN "plain" jsonb;--> statement-breakpoint
UPDATE "questions" SET "plain" = jsonb_build_object('text', "text", 'reply', "reply", 'askerName', "asker_name");--> statement-breakpoint
ALTER TABLE "questions" DROP COLUMN "text", DROP COLUMN "reply", DROP COLUMN "asker_name";--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "text" "bytea", ADD COLUMN "reply" "bytea", ADD COLUMN "asker_name" "bytea";--> statement-breakpoint
-- Not valid: what waits to be sealed has no reply in its column yet.
ALTER TABLE "questions" ADD CONSTRAINT "questions_answered_whole" CHECK ((state = 'answered') = (reply is not null)) NOT VALID;--> statement-breakpoint
ALTER TABLE "school_answers" ADD COLUMN "plain" jsonb, ADD COLUMN "words" "bytea";--> statement-breakpoint
UPDATE "school_answers" SET "plain" = jsonb_build_object('text', "text", 'wordings', "wordings");--> statement-breakpoint
ALTER TABLE "school_answers" DROP COLUMN "text", DROP COLUMN "wordings";--> statement-breakpoint
-- A new database has nothing to seal.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM "schools") THEN
    ALTER TABLE "reports" DROP COLUMN "plain", ALTER COLUMN "words" SET NOT NULL;
    ALTER TABLE "console_posts" DROP COLUMN "plain", ALTER COLUMN "card" SET NOT NULL;
    ALTER TABLE "asked" DROP COLUMN "plain", ALTER COLUMN "words" SET NOT NULL;
    ALTER TABLE "questions" DROP COLUMN "plain", ALTER COLUMN "text" SET NOT NULL, VALIDATE CONSTRAINT "questions_answered_whole";
    ALTER TABLE "school_answers" DROP COLUMN "plain", ALTER COLUMN "words" SET NOT NULL;
  END IF;
END $$;
