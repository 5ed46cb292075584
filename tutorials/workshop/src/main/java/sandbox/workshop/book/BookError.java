package sandbox.workshop.book;

/** The book is wrong: says in which chapter, at which line, and what. */
public final class BookError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BookError(Block block, String problem) {
        this(block.chapter() + ":" + block.line() + ": " + problem);
    }

    BookError(String problem) {
        super(problem);
    }

}
