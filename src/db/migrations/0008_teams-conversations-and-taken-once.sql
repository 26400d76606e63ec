CREATE TABLE "taken" (
	"school_id" text NOT NULL,
	"surface" text NOT NULL,
	"key" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "taken_school_id_surface_key_pk" PRIMARY KEY("school_id","surface","key")
);
--> statement-breakpoint
CREATE TABLE "teams_conversations" (
	"school_id" text NOT NULL,
	"kind" text NOT NULL,
	"id" text NOT NULL,
	"conversation" text NOT NULL,
	"team" text,
	"service_url" text NOT NULL,
	"learnt_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "teams_conversations_school_id_kind_id_pk" PRIMARY KEY("school_id","kind","id")
);
--> statement-breakpoint
ALTER TABLE "taken" ADD CONSTRAINT "taken_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "taken_by_time" ON "taken" USING btree ("school_id","at");