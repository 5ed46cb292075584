// So that memory is measured without what is only waiting to be collected.
process.on('SIGUSR2', () => global.gc())
