CREATE TABLE "desk_tests" (
	"school_id" text NOT NULL,
	"id" uuid NOT NULL,
	"test_alert_id" uuid NOT NULL,
	"desk" text NOT NULL,
	"acknowledged_by" text,
	"acknowledged_as" text,
	"acknowledged_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "desk_tests_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "desk_tests_of_alert" UNIQUE("school_id","test_alert_id","desk")
);
--> statement-breakpoint
CREATE TABLE "test_alerts" (
	"school_id" text NOT NULL,
	"id" uuid NOT NULL,
	"sent_by" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "test_alerts_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_about_one_thing";--> statement-breakpoint
ALTER TABLE "postings" DROP CONSTRAINT "postings_about_one_thing";--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "test_alert_id" uuid;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "desk_test_id" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "test_alert_id" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "desk_test_id" uuid;--> statement-breakpoint
ALTER TABLE "postings" ADD COLUMN "test_alert_id" uuid;--> statement-breakpoint
ALTER TABLE "postings" ADD COLUMN "desk_test_id" uuid;--> statement-breakpoint
ALTER TABLE "desk_tests" ADD CONSTRAINT "desk_tests_school_id_test_alert_id_test_alerts_school_id_id_fk" FOREIGN KEY ("school_id","test_alert_id") REFERENCES "public"."test_alerts"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "test_alerts" ADD CONSTRAINT "test_alerts_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_school_id_test_alert_id_test_alerts_school_id_id_fk" FOREIGN KEY ("school_id","test_alert_id") REFERENCES "public"."test_alerts"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_school_id_desk_test_id_desk_tests_school_id_id_fk" FOREIGN KEY ("school_id","desk_test_id") REFERENCES "public"."desk_tests"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_school_id_test_alert_id_test_alerts_school_id_id_fk" FOREIGN KEY ("school_id","test_alert_id") REFERENCES "public"."test_alerts"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_school_id_desk_test_id_desk_tests_school_id_id_fk" FOREIGN KEY ("school_id","desk_test_id") REFERENCES "public"."desk_tests"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notices_of_desk_test" ON "notices" USING btree ("school_id","desk_test_id") WHERE delivered_at is null and desk_test_id is not null;--> statement-breakpoint
CREATE INDEX "postings_of_test_alert" ON "postings" USING btree ("school_id","test_alert_id") WHERE test_alert_id is not null;--> statement-breakpoint
CREATE INDEX "postings_of_desk_test" ON "postings" USING btree ("school_id","desk_test_id") WHERE desk_test_id is not null;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_about_one_thing" CHECK (num_nonnulls(case_id, question_id, school_answer_id, trouble_id, test_alert_id, desk_test_id) = 1);--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_about_one_thing" CHECK (num_nonnulls(case_id, question_id, school_answer_id, trouble_id, test_alert_id, desk_test_id) = 1);--> statement-breakpoint
-- The new columns are hashed where they are filled, so that no older entry changes.
CREATE OR REPLACE FUNCTION audit_content(written audit) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT json_build_array(
    written.school_id, (extract(epoch from written.at) * 1000000)::bigint, written.who, written.act,
    written.case_id, written.question_id, written.school_answer_id, written.trouble_id,
    written.detail
  )::text || coalesce(' test-alert ' || written.test_alert_id, '') ||
    coalesce(' desk-test ' || written.desk_test_id, '')
$$;
