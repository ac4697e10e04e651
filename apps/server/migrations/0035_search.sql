-- A search asks when thousands of texts were written, to show the latest: read from the index alone.
drop index verbatim_number;
create unique index verbatim_number on verbatim (workspace_id, number) include (at);
