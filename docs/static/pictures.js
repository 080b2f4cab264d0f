// A press on a small picture shows it whole; nothing is asked of another machine.
for (const picture of document.querySelectorAll("table img")) {
  picture.addEventListener("click", () => { location.href = picture.src; });
}
