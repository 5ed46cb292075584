package sandbox.bench.peers;

import java.util.List;

/**
 * Who is measured beside whom.
 *
 * @param name of the command, and of its report
 * @param notes how these were measured, for the report
 * @param peers in the order of the table
 * @param baselines the names of those whom all others are compared with
 * @param workload unless another is asked for
 */
record Contest(String name, String title, List<String> notes, List<Peer> peers, List<String> baselines,
        Workload workload) {

    List<String> names() {
        return this.peers.stream().map(Peer::name).toList();
    }

    Contest only(List<String> names) {
        return new Contest(this.name, this.title, this.notes,
                this.peers.stream().filter(peer -> names.contains(peer.name())).toList(), this.baselines,
                this.workload);
    }

}
