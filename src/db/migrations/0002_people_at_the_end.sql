CREATE TABLE "asked" (
	"school_id" text NOT NULL,
	"id" uuid NOT NULL,
	"asker" text NOT NULL,
	"text" text NOT NULL,
	"answers" jsonb NOT NULL,
	"mark" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "asked_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"school_id" text NOT NULL,
	"id" uuid NOT NULL,
	"asker" text NOT NULL,
	"submission" uuid NOT NULL,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"reply" text,
	"replied_by" text,
	"replied_as" text,
	"replied_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "questions_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "questions_submission" UNIQUE("school_id","asker","submission"),
	CONSTRAINT "questions_answered_whole" CHECK ((state = 'answered') = (reply is not null))
);
--> statement-breakpoint
CREATE TABLE "school_answers" (
	"school_id" text NOT NULL,
	"id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"wordings" text[] NOT NULL,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_as" text NOT NULL,
	"decided_by" text,
	"decided_as" text,
	"decided_at" timestamp with time zone,
	"withdrawn_by" text,
	"withdrawn_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "school_answers_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "school_answers_question" UNIQUE("school_id","question_id")
);
--> statement-breakpoint
ALTER TABLE "notices" ALTER COLUMN "case_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "postings" ALTER COLUMN "case_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "question_id" uuid;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "school_answer_id" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "question_id" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "school_answer_id" uuid;--> statement-breakpoint
ALTER TABLE "postings" ADD COLUMN "question_id" uuid;--> statement-breakpoint
ALTER TABLE "postings" ADD COLUMN "school_answer_id" uuid;--> statement-breakpoint
ALTER TABLE "asked" ADD CONSTRAINT "asked_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_answers" ADD CONSTRAINT "school_answers_school_id_question_id_questions_school_id_id_fk" FOREIGN KEY ("school_id","question_id") REFERENCES "public"."questions"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "asked_by_time" ON "asked" USING btree ("school_id","at");--> statement-breakpoint
CREATE INDEX "questions_by_asker" ON "questions" USING btree ("school_id","asker","created_at");--> statement-breakpoint
CREATE INDEX "school_answers_given" ON "school_answers" USING btree ("school_id") WHERE state = 'approved';--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_school_id_question_id_questions_school_id_id_fk" FOREIGN KEY ("school_id","question_id") REFERENCES "public"."questions"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_school_id_school_answer_id_school_answers_school_id_id_fk" FOREIGN KEY ("school_id","school_answer_id") REFERENCES "public"."school_answers"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_school_id_question_id_questions_school_id_id_fk" FOREIGN KEY ("school_id","question_id") REFERENCES "public"."questions"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_school_id_school_answer_id_school_answers_school_id_id_fk" FOREIGN KEY ("school_id","school_answer_id") REFERENCES "public"."school_answers"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notices_of_question" ON "notices" USING btree ("school_id","question_id") WHERE delivered_at is null and question_id is not null;--> statement-breakpoint
CREATE INDEX "postings_of_question" ON "postings" USING btree ("school_id","question_id") WHERE question_id is not null;--> statement-breakpoint
CREATE INDEX "postings_of_school_answer" ON "postings" USING btree ("school_id","school_answer_id") WHERE school_answer_id is not null;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_about_one_thing" CHECK (num_nonnulls(case_id, question_id, school_answer_id) = 1);--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_about_one_thing" CHECK (num_nonnulls(case_id, question_id, school_answer_id) = 1);