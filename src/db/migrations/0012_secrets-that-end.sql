CREATE TABLE "expiries" (
	"school_id" text NOT NULL,
	"id" uuid NOT NULL,
	"surface" text NOT NULL,
	"ends_on" text NOT NULL,
	"cure" text NOT NULL,
	"steps" integer NOT NULL,
	"settled_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "expiries_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "expiries_once" UNIQUE("school_id","surface","ends_on")
);
--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_about_one_thing";--> statement-breakpoint
ALTER TABLE "postings" DROP CONSTRAINT "postings_about_one_thing";--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "expiry_id" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "expiry_id" uuid;--> statement-breakpoint
ALTER TABLE "postings" ADD COLUMN "expiry_id" uuid;--> statement-breakpoint
ALTER TABLE "expiries" ADD CONSTRAINT "expiries_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_school_id_expiry_id_expiries_school_id_id_fk" FOREIGN KEY ("school_id","expiry_id") REFERENCES "public"."expiries"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_school_id_expiry_id_expiries_school_id_id_fk" FOREIGN KEY ("school_id","expiry_id") REFERENCES "public"."expiries"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "postings_of_expiry" ON "postings" USING btree ("school_id","expiry_id") WHERE expiry_id is not null;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_about_one_thing" CHECK (num_nonnulls(case_id, question_id, school_answer_id, trouble_id, test_alert_id, desk_test_id, expiry_id) = 1);--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_about_one_thing" CHECK (num_nonnulls(case_id, question_id, school_answer_id, trouble_id, test_alert_id, desk_test_id, expiry_id) = 1);--> statement-breakpoint
-- The new column is hashed where it is filled, so that no older entry changes.
CREATE OR REPLACE FUNCTION audit_content(written audit) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT json_build_array(
    written.school_id, (extract(epoch from written.at) * 1000000)::bigint, written.who, written.act,
    written.case_id, written.question_id, written.school_answer_id, written.trouble_id,
    written.detail
  )::text || coalesce(' test-alert ' || written.test_alert_id, '') ||
    coalesce(' desk-test ' || written.desk_test_id, '') || coalesce(' expiry ' || written.expiry_id, '')
$$;
