CREATE TABLE "audit" (
	"school_id" text NOT NULL,
	"entry" bigint GENERATED ALWAYS AS IDENTITY (sequence name "audit_entry_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"who" text NOT NULL,
	"act" text NOT NULL,
	"case_id" uuid,
	"detail" jsonb NOT NULL,
	CONSTRAINT "audit_school_id_entry_pk" PRIMARY KEY("school_id","entry")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"school_id" text NOT NULL,
	"id" uuid NOT NULL,
	"reference" text NOT NULL,
	"kind" text NOT NULL,
	"actor" text NOT NULL,
	"urgency" text NOT NULL,
	"routing_row" text NOT NULL,
	"basis" jsonb NOT NULL,
	"desks" text[] NOT NULL,
	"subjects" text[] NOT NULL,
	"reporter" text NOT NULL,
	"submission" uuid NOT NULL,
	"state" text NOT NULL,
	"acknowledged_by" text,
	"acknowledged_as" text,
	"acknowledged_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cases_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "cases_reference" UNIQUE("school_id","reference"),
	CONSTRAINT "cases_submission" UNIQUE("school_id","reporter","submission"),
	CONSTRAINT "cases_reach_a_desk" CHECK (cardinality(desks) > 0)
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"school_id" text NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"surface" text NOT NULL,
	"place_kind" text NOT NULL,
	"place" text NOT NULL,
	"posting_id" uuid,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"lease" uuid,
	"may_stand" boolean DEFAULT false NOT NULL,
	"trouble" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"delivered_at" timestamp with time zone,
	CONSTRAINT "notices_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "postings" (
	"school_id" text NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"surface" text NOT NULL,
	"place_kind" text NOT NULL,
	"place" text NOT NULL,
	"ref" text NOT NULL,
	"shows" integer NOT NULL,
	"posted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "postings_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"school_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"words" jsonb NOT NULL,
	CONSTRAINT "reports_school_id_case_id_pk" PRIMARY KEY("school_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "schools" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "console_posts" (
	"school_id" text NOT NULL,
	"id" uuid NOT NULL,
	"place_kind" text NOT NULL,
	"place" text NOT NULL,
	"key" text NOT NULL,
	"card" jsonb NOT NULL,
	"posted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp with time zone,
	CONSTRAINT "console_posts_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "console_posts_key" UNIQUE("school_id","key")
);
--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_school_id_case_id_cases_school_id_id_fk" FOREIGN KEY ("school_id","case_id") REFERENCES "public"."cases"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_school_id_case_id_cases_school_id_id_fk" FOREIGN KEY ("school_id","case_id") REFERENCES "public"."cases"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_school_id_case_id_cases_school_id_id_fk" FOREIGN KEY ("school_id","case_id") REFERENCES "public"."cases"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_of_case" ON "audit" USING btree ("school_id","case_id");--> statement-breakpoint
CREATE INDEX "cases_by_reporter" ON "cases" USING btree ("school_id","reporter","created_at");--> statement-breakpoint
CREATE INDEX "notices_due" ON "notices" USING btree ("due_at","id") WHERE delivered_at is null;--> statement-breakpoint
CREATE INDEX "notices_of_case" ON "notices" USING btree ("school_id","case_id") WHERE delivered_at is null;--> statement-breakpoint
CREATE INDEX "postings_of_case" ON "postings" USING btree ("school_id","case_id");--> statement-breakpoint
CREATE INDEX "console_posts_of_place" ON "console_posts" USING btree ("school_id","place_kind","place","posted_at");