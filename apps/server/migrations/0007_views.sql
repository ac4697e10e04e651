-- Views of more pages than the list of customers: each under a name of its own page.
alter table saved_view add column page text not null default 'customers';
alter table saved_view drop constraint saved_view_workspace_id_owner_name_key;
alter table saved_view add constraint saved_view_name unique (workspace_id, owner, page, name);
