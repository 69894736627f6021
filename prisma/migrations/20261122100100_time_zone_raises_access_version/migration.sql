-- Assignments begin and end with the days of their organisation: another time zone moves these moments (S5, S20).
CREATE TRIGGER "organisation_time_zone_raises_access_version" AFTER UPDATE OF "time_zone" ON "organisation"
  FOR EACH ROW WHEN (OLD."time_zone" <> NEW."time_zone")
  EXECUTE FUNCTION raise_every_access_version();
