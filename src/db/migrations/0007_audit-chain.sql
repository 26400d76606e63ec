CREATE TABLE "audit_heads" (
	"school_id" text PRIMARY KEY NOT NULL,
	"entry" bigint NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
-- One row a school, written with every entry: room for its next versions beside it.
ALTER TABLE "audit_heads" SET (fillfactor = 20);--> statement-breakpoint
ALTER TABLE "audit" ALTER COLUMN "entry" DROP IDENTITY;--> statement-breakpoint
ALTER TABLE "audit" ALTER COLUMN "entry" SET DEFAULT 0;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "hash" "bytea" DEFAULT ''::bytea NOT NULL;--> statement-breakpoint
CREATE INDEX "audit_of_settings" ON "audit" USING btree ("school_id","entry") WHERE act = 'settings-changed';--> statement-breakpoint
-- What an entry says besides its number, as it is hashed. A column that comes later is added to the
-- end where it is filled, so that no older entry changes.
CREATE FUNCTION audit_content(written audit) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT json_build_array(
    written.school_id, (extract(epoch from written.at) * 1000000)::bigint, written.who, written.act,
    written.case_id, written.question_id, written.school_answer_id, written.trouble_id,
    written.detail
  )::text
$$;
--> statement-breakpoint
CREATE FUNCTION audit_link(before bytea, entry bigint, content text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(before || convert_to(entry || ' ' || content, 'UTF8'))
$$;
--> statement-breakpoint
-- What was written before entries were chained: numbered by school and chained as it stands.
DO $$
DECLARE
  each audit;
  head audit_heads;
BEGIN
  ALTER TABLE audit DISABLE TRIGGER audit_is_append_only;
  FOR head IN SELECT DISTINCT school_id, 0, sha256(convert_to(school_id, 'UTF8')) FROM audit LOOP
    FOR each IN SELECT * FROM audit WHERE school_id = head.school_id ORDER BY entry LOOP
      head.entry := head.entry + 1;
      head.hash := audit_link(head.hash, head.entry, audit_content(each));
      UPDATE audit SET entry = head.entry, hash = head.hash
      WHERE school_id = each.school_id AND entry = each.entry;
    END LOOP;
    INSERT INTO audit_heads VALUES (head.*);
  END LOOP;
  ALTER TABLE audit ENABLE TRIGGER audit_is_append_only;
END $$;
--> statement-breakpoint
-- Takes its turn behind the other entries of the school until its transaction ends. Runs as the
-- owner: nobody else writes the heads.
CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  content text;
BEGIN
  NEW.at := clock_timestamp();
  content := audit_content(NEW);
  LOOP
    UPDATE audit_heads AS head
    SET entry = head.entry + 1,
      hash = audit_link(head.hash, head.entry + 1, content)
    WHERE head.school_id = NEW.school_id
    RETURNING head.entry, head.hash INTO NEW.entry, NEW.hash;
    EXIT WHEN FOUND;
    INSERT INTO audit_heads
    VALUES (NEW.school_id, 0, sha256(convert_to(NEW.school_id, 'UTF8'))) ON CONFLICT DO NOTHING;
  END LOOP;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_chain BEFORE INSERT ON "audit" FOR EACH ROW EXECUTE FUNCTION audit_chain();
