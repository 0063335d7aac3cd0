// The slider over an event's revisions leads to the one it is left at.
on("change", (event) => {
  if (event.target.matches("[data-moments] input")) event.target.form.requestSubmit();
});
