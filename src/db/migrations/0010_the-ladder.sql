CREATE TABLE "climbs" (
	"school_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"round" integer DEFAULT 0 NOT NULL,
	"taken" text[] DEFAULT '{}' NOT NULL,
	"reporter_told_at" timestamp with time zone,
	CONSTRAINT "climbs_school_id_case_id_pk" PRIMARY KEY("school_id","case_id")
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "promised_by" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "climbs" ADD CONSTRAINT "climbs_school_id_case_id_cases_school_id_id_fk" FOREIGN KEY ("school_id","case_id") REFERENCES "public"."cases"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "climbs_due" ON "climbs" USING btree ("school_id","due_at");--> statement-breakpoint
-- What nobody had acknowledged before there was a ladder begins to climb.
INSERT INTO "climbs" ("school_id", "case_id", "due_at") SELECT "school_id", "id", now() FROM "cases" WHERE "state" = 'unacknowledged';
