import { setUpCloudBackend } from '../../testing/storeContracts/cloudBackend'
import { describeMalformedTracks } from '../../testing/storeContracts/malformedTracks'
import { describeTrackStore } from '../../testing/storeContracts/trackStore'

// The adapter through the real wx-server-sdk, against the preview's gateway.

const backend = setUpCloudBackend()
describeTrackStore(backend)
describeMalformedTracks(backend)
