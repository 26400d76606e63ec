DROP INDEX "notices_of_case";--> statement-breakpoint
CREATE INDEX "notices_of_case" ON "notices" USING btree ("school_id","case_id") WHERE delivered_at is null and case_id is not null;