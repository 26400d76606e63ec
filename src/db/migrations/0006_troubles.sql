CREATE TABLE "troubles" (
	"school_id" text NOT NULL,
	"id" uuid NOT NULL,
	"surface" text NOT NULL,
	"place_kind" text NOT NULL,
	"place" text NOT NULL,
	"reason" text NOT NULL,
	"reason_at" timestamp with time zone DEFAULT now() NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_as" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "troubles_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "troubles_ended_whole" CHECK ((ended_at is null) = (ended_as is null))
);
--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_about_one_thing";--> statement-breakpoint
ALTER TABLE "postings" DROP CONSTRAINT "postings_about_one_thing";--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "trouble_id" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "trouble_id" uuid;--> statement-breakpoint
ALTER TABLE "postings" ADD COLUMN "trouble_id" uuid;--> statement-breakpoint
ALTER TABLE "troubles" ADD CONSTRAINT "troubles_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "troubles_open" ON "troubles" USING btree ("school_id","surface","place_kind","place") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "troubles_of_place" ON "troubles" USING btree ("school_id","surface","place_kind","place","ended_at");--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_school_id_trouble_id_troubles_school_id_id_fk" FOREIGN KEY ("school_id","trouble_id") REFERENCES "public"."troubles"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_school_id_trouble_id_troubles_school_id_id_fk" FOREIGN KEY ("school_id","trouble_id") REFERENCES "public"."troubles"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "postings_of_trouble" ON "postings" USING btree ("school_id","trouble_id") WHERE trouble_id is not null;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_about_one_thing" CHECK (num_nonnulls(case_id, question_id, school_answer_id, trouble_id) = 1);--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_about_one_thing" CHECK (num_nonnulls(case_id, question_id, school_answer_id, trouble_id) = 1);