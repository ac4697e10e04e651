-- Of a mail that is not needed: the purpose it is for. Its way to refuse the next ones is written when it leaves.
alter table mail_out add column refusable text;
