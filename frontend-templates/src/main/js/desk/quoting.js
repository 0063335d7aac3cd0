// The words selected in a source's text are those that are quoted; their place is counted in code points. A caret walks
// the text only where it can be written in, so that is let happen and then prevented.
const quotable = document.querySelector("#c-text");

function quote() {
  const { form, value, selectionStart, selectionEnd } = quotable;
  if (selectionStart === selectionEnd) return;
  form.quote.value = value.slice(selectionStart, selectionEnd);
  form.at.value = [...value.slice(0, selectionStart)].length;
}

if (quotable) {
  quotable.readOnly = false;
  quotable.ariaReadOnly = true;
  quotable.addEventListener("beforeinput", (event) => event.preventDefault());
  for (const type of ["select", "keyup", "pointerup"]) quotable.addEventListener(type, quote);
}
