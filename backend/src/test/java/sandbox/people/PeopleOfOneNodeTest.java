package sandbox.people;

class PeopleOfOneNodeTest extends PeopleContract {

    PeopleOfOneNodeTest() {
        super(clock -> new PeopleOfOneNode(KEPT_FOR, clock));
    }

}
