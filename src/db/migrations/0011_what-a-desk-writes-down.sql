CREATE TABLE "case_entries" (
	"school_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"as" text NOT NULL,
	"act" text NOT NULL,
	"words" "bytea" NOT NULL,
	"to" text,
	"outcome" text,
	CONSTRAINT "case_entries_school_id_case_id_id_pk" PRIMARY KEY("school_id","case_id","id")
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "stepped_by" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "stepped_as" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "stepped_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "handed_to" text;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "refused" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "case_entries" ADD CONSTRAINT "case_entries_school_id_case_id_cases_school_id_id_fk" FOREIGN KEY ("school_id","case_id") REFERENCES "public"."cases"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- What was written down about a case can only grow.
CREATE FUNCTION case_entries_are_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'What was written down about a case is append-only: % is refused.', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER case_entries_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "case_entries" FOR EACH STATEMENT EXECUTE FUNCTION case_entries_are_append_only();
--> statement-breakpoint
-- What was acknowledged before is followed up from now on.
INSERT INTO "climbs" ("school_id", "case_id", "due_at") SELECT "school_id", "id", now() + interval '1 day' FROM "cases" WHERE "state" = 'acknowledged' ON CONFLICT DO NOTHING;
